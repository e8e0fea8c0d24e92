import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { ChooseWayToPay } from '../src/application/choose-way-to-pay.js';
import { CloseMonth } from '../src/application/close-month.js';
import { PaymentGateway, type CommandParams } from '../src/application/ports.js';
import { ReadDocumentFile } from '../src/application/read-document-file.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { Reconcile } from '../src/application/reconcile.js';
import { SearchDocuments } from '../src/application/search-documents.js';
import { SettleDeposits } from '../src/application/settle-deposits.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

const BROKE = '4000000000000341';

describe('a refundable deposit', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, contract: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    await world.until(async () => {
      const open = await world.rows(
        `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`,
        [contract.id],
      );
      return open.length === 0;
    });
    // What the real context writes down when it activates.
    const now = world.neighbours.contracts.get(contract.id)!;
    world.neighbours.contracts.set(contract.id, { ...now, activatedAt: new Date('2026-10-25T03:00:00Z') });
  };
  const signed = async (name: string) => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const plain = world.contract(client, producer, operator);
    world.reprice(plain, {
      ...plain.plan, minimumMinor: 0, overageTiers: null, baseInAdvance: false, depositMinor: 29_800, initialFeeMinor: 0,
    }); // prettier-ignore
    return { client, contract: world.neighbours.contracts.get(plain.id)! };
  };
  const close = async (month: string, at: string) => {
    await world.setClock(at);
    await world.get(CloseMonth).execute(world.issuer, month);
    await world.workOff();
  };
  const end = (contract: ContractView, endsOn: string) =>
    world.neighbours.contracts.set(contract.id, {
      ...world.neighbours.contracts.get(contract.id)!,
      endsOn,
      status: 'ended',
    });
  const settle = async () => {
    await world.get(SettleDeposits).run();
    await world.get(SettleDeposits).run();
    await world.drive();
    await world.drive();
    await world.workOff();
  };
  const kept = async (clientId: string) => {
    await world.drive();
    await world.workOff();
    await world.get(Reconcile).run();
    const failed = await world.rows(
      `SELECT name, left_figure, right_figure, differing FROM billing.reconciliation
       WHERE NOT ok AND name <> 'months' AND day = (SELECT max(day) FROM billing.reconciliation)`,
    );
    expect(failed).toEqual([]);
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
    const [row] = await world.rows<{ kept: number }>(
      `SELECT -coalesce(sum(amount_minor), 0)::int AS kept FROM billing.ledger_entry WHERE account = 'client_deposit' AND party_id = $1`,
      [clientId],
    );
    return row!.kept;
  };
  const read = (client: PersonActor, { id }: ContractView) => world.get(ReadInvoices).deposit(client, id);

  it('comes in on the page that stores the card, before the contract begins, with a receipt and no revenue', async () => {
    const { client, contract } = await signed('さくら歯科');
    expect(await world.get(ReadInvoices).paymentMethod(client, contract.id)).toMatchObject({
      ready: false,
      depositMinor: 29_800,
    });
    expect(await read(client, contract)).toBeNull();
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, '4000000000000002');
    await world.workOff();
    expect(world.neighbours.activated.has(contract.id)).toBe(false);
    await storeCard(client, contract);
    expect(world.neighbours.activated.has(contract.id)).toBe(true);

    const deposit = (await read(client, contract))!;
    expect(deposit).toMatchObject({ number: 'D-2026-000001', amountMinor: 29_800, settlement: null });
    expect(await kept(client.companyId)).toBe(29_800);
    expect(
      await world.rows(`SELECT FROM billing.ledger_entry WHERE account IN ('revenue', 'jct_output')`),
    ).toEqual([]);
    const { content } = await world.get(ReadDocumentFile).execute(client, 'deposit', deposit.id);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    const stranger = await world.company('client', '他社');
    await expect(read(stranger, contract)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.get(ReadDocumentFile).execute(stranger, 'deposit', deposit.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    // Another card later is only stored: the deposit is paid once.
    await storeCard(client, contract);
    expect(await kept(client.companyId)).toBe(29_800);
  });

  it('is paid before the contract begins, also by a client whose card is known', async () => {
    const { client, contract } = await signed('ひばり薬局');
    await storeCard(client, contract);
    const { id } = world.contract(client, producer, operator);
    const second = world.neighbours.contracts.get(id)!;
    world.reprice(second, { ...second.plan, depositMinor: 29_800 });
    const choose = () => world.get(ChooseWayToPay).execute(client, id, 'card');
    await expect(choose()).rejects.toMatchObject({ code: 'CONFLICT', reason: 'depositDue' });
    expect(world.neighbours.activated.has(id)).toBe(false);
    await storeCard(client, second);
    await choose();
    expect(world.neighbours.activated.has(id)).toBe(true);
  });

  it('is asked for on the page only as long as it is due', async () => {
    const { client, contract } = await signed('こまどり塾');
    const page = async () => (await world.get(StartCheckout).execute(client, contract.id)).url;
    const dueNow = async () =>
      (await world.get(ReadInvoices).paymentMethod(client, contract.id)).depositMinor;
    const withDeposit = await page();
    expect(await page()).toBe(withDeposit);
    world.reprice(contract, { ...contract.plan, depositMinor: 0 });
    const without = await page();
    expect(without).not.toBe(withDeposit);
    expect(await page()).toBe(without);
    world.neighbours.contracts.set(contract.id, contract);
    expect(await dueNow()).toBe(29_800);
    end(contract, '2026-10-31');
    expect(await dueNow()).toBe(0);
  });

  it('goes back to the card after the last bill is paid, not before, and once', async () => {
    const { client, contract } = await signed('みどり工務店');
    await storeCard(client, contract);
    end(contract, '2026-11-30');
    await world.setClock('2026-11-30T12:00:00+09:00');
    await settle();
    expect((await read(client, contract))!.settlement).toBeNull();
    await close('2026-11', '2026-12-01T00:40:00+09:00');
    await settle();
    expect((await read(client, contract))!.settlement).toMatchObject({
      appliedMinor: 0,
      refundedMinor: 29_800,
      refunded: true,
    });
    expect(await kept(client.companyId)).toBe(0);
  });

  it('covers what is unpaid at the end; only the rest goes back, and the covered invoice is paid', async () => {
    const { client, contract } = await signed('やまと商店');
    world.reprice(contract, { ...contract.plan, baseMinor: 9_000 });
    await storeCard(client, contract);
    await storeCard(client, contract, BROKE);
    await close('2026-11', '2026-12-01T00:40:00+09:00');
    end(contract, '2026-11-30');
    await settle();
    const { settlement } = (await read(client, contract))!;
    expect(settlement).toMatchObject({ appliedMinor: 9_900, refundedMinor: 19_900 });
    const invoices = await world.rows(
      `SELECT status, collected_minor FROM billing.invoice WHERE contract_id = $1`,
      [contract.id],
    );
    expect(invoices).toEqual([{ status: 'paid', collected_minor: 0 }]);
    expect(await kept(client.companyId)).toBe(0);
    const { items } = await world
      .get(SearchDocuments)
      .execute(
        client,
        { issuedFrom: null, issuedUntil: null, leastMinor: null, mostMinor: null, counterparty: null, kind: 'deposit_settlement' },
        20,
        0,
      ); // prettier-ignore
    expect(items).toMatchObject([{ number: settlement!.number, totalMinor: 29_800 }]);
  });

  it('makes a larger last bill smaller, which can still be paid', async () => {
    const { client, contract } = await signed('港南整体院');
    world.reprice(contract, { ...contract.plan, baseMinor: 50_000 });
    await storeCard(client, contract);
    await storeCard(client, contract, BROKE);
    await close('2026-11', '2026-12-01T00:40:00+09:00');
    end(contract, '2026-11-30');
    await settle();
    expect((await read(client, contract))!.settlement).toMatchObject({
      appliedMinor: 29_800,
      refundedMinor: 0,
    });
    // What the provider holds of it is known again by the deposit, not by the invoice, which may be reduced more than once.
    const [sent] = await world.rows<{ params: CommandParams['invoice.reduce'] }>(
      `SELECT command.params FROM billing.stripe_command command JOIN billing.deposit ON idempotency_key LIKE 'invoice.reduce:' || deposit.id || ':%'
       WHERE deposit.contract_id = $1`,
      [contract.id],
    );
    const find = (reference: string) =>
      world.get(PaymentGateway).find('invoice.reduce', { ...sent!.params, reference });
    expect(await find((await read(client, contract))!.id)).toBeDefined();
    expect(await find(crypto.randomUUID())).toBeUndefined();
    expect(await kept(client.companyId)).toBe(0);
    await storeCard(client, contract);
    await world.until(async () => {
      const [row] = await world.rows<{ status: string; collected: number }>(
        `SELECT status, collected_minor AS collected FROM billing.invoice WHERE contract_id = $1`,
        [contract.id],
      );
      return row!.status === 'paid' && row!.collected === 55_000 - 29_800;
    });
    expect(await kept(client.companyId)).toBe(0);
  });

  it('is booked once, and its page is done with, although nobody told us that it was paid', async () => {
    const { client, contract } = await signed('便りのない店');
    world.emulator.faults.replace({ faults: [{ kind: 'drop_webhooks', match: '', times: null }] });
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.drive();
    await world.payPage(url);
    const booked = () =>
      world.rows<{ checkouts: string; deposits: number }>(
        `SELECT string_agg(status, ',') AS checkouts, (SELECT count(*)::int FROM billing.deposit WHERE contract_id = $1) AS deposits
         FROM billing.checkout WHERE contract_id = $1`,
        [contract.id],
      );
    expect(await booked()).toEqual([{ checkouts: 'open', deposits: 0 }]);
    await Promise.all([world.drive(), world.drive()]);
    expect(await booked()).toEqual([{ checkouts: 'completed', deposits: 1 }]);
    world.emulator.faults.clear();
    expect(await kept(client.companyId)).toBe(29_800);
  });
});
