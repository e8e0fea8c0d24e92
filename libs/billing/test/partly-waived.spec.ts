import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway, ProviderFailure, type CommandParams } from '../src/application/ports.js';
import { ProposeWaiver } from '../src/application/propose-waiver.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadStoppedWork } from '../src/application/read-stopped-work.js';
import { ResendPayouts } from '../src/application/resend-payouts.js';
import { RetryStoppedWork } from '../src/application/retry-stopped-work.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

const TOO_MUCH = 'transfer_source_balance_parameters_mismatch';

/** Of 49,800 yen the client is let off 9,000: 44,880 are charged, and both shares of the whole come to 46,562. */
describe('the payees of a month that the client is let off in part', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let clients = 0;

  beforeEach(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
    // One who pays the platform alone: what no charge covers comes out of that.
    await signed({ shares: { platformBps: 10_000, producerBps: 0, operatorBps: 0 } });
  });
  afterEach(() => world.close());

  const signed = async (more: Partial<ContractView> = {}) => {
    clients += 1;
    const client = await world.company('client', `お試し商店${clients}`);
    const contract = world.contract(client, producer, operator, more);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    return contract;
  };
  const waivedInPart = async () => {
    const contract = await signed();
    await world.get(ProposeWaiver).execute(world.issuer, {
      contractId: contract.id,
      month: '2026-11',
      amountMinor: 9_000,
      reason: '開通が遅れたため',
    });
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    const invoice = invoices.find(({ contractId }) => contractId === contract.id)!;
    expect(invoice).toMatchObject({ status: 'paid', totalMinor: 44_880 });
    await world.setClocks('2026-12-25T10:00:00+09:00');
    return invoice;
  };
  const transfers = (invoiceId: string) =>
    world.rows<{ amount: string; status: string; charged: boolean }>(
      `SELECT params ->> 'amountMinor' AS amount, status, params ->> 'chargeId' IS NOT NULL AS charged
       FROM billing.stripe_command WHERE op = 'transfer.create' AND params ->> 'invoiceId' = $1 ORDER BY amount, seq`,
      [invoiceId],
    );
  const statuses = (payouts: readonly { status: string; failureReason: string | null }[]) =>
    payouts.map(({ status, failureReason }) => failureReason ?? status).sort();
  const booksAreRight = async () => {
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences.filter((each) => each.includes('一致しません'))]).toEqual([
      true,
      [],
    ]);
  };
  /** As every share was once asked for: out of the charge, which the provider refuses. */
  const stopped = async (invoiceId: string) => {
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    gateway.send = async (op, params, key) => {
      const { amountMinor } = params as CommandParams['transfer.create'];
      if (op === 'transfer.create' && amountMinor === 16_707)
        throw new ProviderFailure('parked', TOO_MUCH, 'Too much of one charge');
      return send(op, params, key);
    };
    expect(statuses(await payOut(world, '2026-12-25').finally(() => (gateway.send = send)))).toEqual(
      ['sent', TOO_MUCH].sort(),
    );
    const frozen = (state: 'DISABLE' | 'ENABLE') =>
      world.db.owner.query(`ALTER TABLE billing.stripe_command ${state} TRIGGER commands_are_frozen`);
    await frozen('DISABLE');
    await world.rows(
      `UPDATE billing.stripe_command SET params = params || jsonb_build_object('chargeId', (SELECT stripe_charge_id FROM billing.invoice WHERE id = $1))
       WHERE status = 'parked'`,
      [invoiceId],
    );
    await frozen('ENABLE');
  };

  it('are both paid: what the charge does not hold comes out of the balance', async () => {
    const invoice = await waivedInPart();
    expect(statuses(await payOut(world, '2026-12-25'))).toEqual(['sent', 'sent']);
    expect(await transfers(invoice.id)).toEqual([
      { amount: '16707', status: 'done', charged: false },
      { amount: '29855', status: 'done', charged: true },
    ]);
    await booksAreRight();
  });

  it.each([
    ['the run', async (): Promise<void> => void (await world.get(ResendPayouts).execute(world.issuer))],
    [
      'the stopped command',
      async () => {
        const all = { side: 'outbox', company: null } as const;
        const { items } = await world.get(ReadStoppedWork).execute(world.issuer, all, null);
        for (const { id } of items) await world.get(RetryStoppedWork).execute(world.issuer, id);
      },
    ],
    ['everything that stopped', () => world.get(RetryStoppedWork).execute(world.issuer, null)],
  ] as const)('are paid out of the balance when %s is sent again, and once', async (_what, again) => {
    const invoice = await waivedInPart();
    await stopped(invoice.id);
    await again();
    await again();
    expect(await transfers(invoice.id)).toEqual([
      { amount: '16707', status: 'refused', charged: true },
      { amount: '16707', status: 'done', charged: false },
      { amount: '29855', status: 'done', charged: true },
    ]);
    const { data } = await world.stripe<{ data: { amount: number }[] }>('transfers?limit=100');
    expect(data.map(({ amount }) => amount).sort()).toEqual([16_707, 29_855]);
    await booksAreRight();
  });

  it('of two such months are paid both by one statement each, of whose transfers no charge gives more than it holds', async () => {
    const contract = await signed();
    const months = [];
    for (const [month, closes] of [
      ['2026-11', '2026-12-01'],
      ['2026-12', '2027-01-01'],
    ] as const) {
      await world.get(ProposeWaiver).execute(world.issuer, {
        contractId: contract.id,
        month,
        amountMinor: 9_000,
        reason: '開通が遅れたため',
      });
      await world.setClock(`${closes}T00:10:00+09:00`);
      const { invoices } = await world.get(CloseMonth).execute(world.issuer, month);
      months.push(invoices.find(({ contractId }) => contractId === contract.id)!);
    }
    // Of 29,800 yen 9,000 are waived in December: 22,880 are charged, and both shares come to 27,863.
    expect(months.map(({ totalMinor }) => totalMinor)).toEqual([44_880, 22_880]);
    await world.setClocks('2027-01-25T10:00:00+09:00');
    const payouts = await payOut(world, '2027-01-25');
    expect(statuses(payouts)).toEqual(['sent', 'sent']);
    const asked = await Promise.all(months.map(({ id }) => transfers(id)));
    // The first statement takes from each charge, the second what no charge holds from the balance.
    expect(asked.map((month) => month.map(({ status, charged }) => [status, charged]))).toEqual(
      months.map(() =>
        expect.arrayContaining([
          ['done', false],
          ['done', true],
        ]),
      ),
    );
    const sums = asked.map((month) => month.reduce((sum, { amount }) => sum + Number(amount), 0));
    expect(sums[0]! + sums[1]!).toBe(payouts.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
    for (const [at, month] of asked.entries()) {
      const fromCharge = month
        .filter(({ charged }) => charged)
        .reduce((sum, { amount }) => sum + Number(amount), 0);
      expect(fromCharge).toBeLessThanOrEqual(months[at]!.totalMinor);
    }
    expect(payouts.map(({ lines }) => lines.length)).toEqual([2, 2]);
    expect(await payOut(world, '2027-01-25')).toHaveLength(2);
    expect((await Promise.all(months.map(({ id }) => transfers(id)))).flat()).toHaveLength(4);
    await booksAreRight();
  });
});
