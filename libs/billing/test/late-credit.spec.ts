import type { ContractView } from '@madoguchi/contracting/contract';
import type { UsageView } from '@madoguchi/fulfilment/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { CreditEndedContracts } from '../src/application/credit-ended-contracts.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { SettleDeposits } from '../src/application/settle-deposits.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { bankTakes } from './bank-takes.js';
import { BillingWorld } from './billing-world.js';

type Unit = { -readonly [Key in keyof UsageView]: UsageView[Key] };

const BROKE = '4000000000000341';

describe('an objection that is accepted after the last bill', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, { id }: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, id);
    await world.payPage(url, card);
    await world.until(async () => {
      const open = await world.rows(
        `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`,
        [id],
      );
      return open.length === 0;
    });
  };
  /** Five calls in November, three of them included; the contract ends with the month, and the month is billed. */
  const ended = async (
    name: string,
    { card, depositMinor = 0 }: { card?: string; depositMinor?: number } = {},
  ) => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const plain = world.contract(client, producer, operator);
    world.reprice(plain, { ...plain.plan, overageTiers: null, baseInAdvance: false, depositMinor });
    await storeCard(client, plain);
    if (card) await storeCard(client, plain, card);
    world.neighbours.contracts.set(plain.id, {
      ...world.neighbours.contracts.get(plain.id)!,
      activatedAt: new Date('2026-10-25T03:00:00Z'),
      endsOn: '2026-11-30',
      status: 'ended',
    });
    world.calls(plain, 5);
    await world.setClock('2026-12-01T00:40:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    await world.workOff();
    const invoice = invoices.find(({ contractId }) => contractId === plain.id)!;
    await world.setClock('2026-12-05T10:00:00+09:00');
    return { client, contract: plain, invoice, units: unitsOf(plain) };
  };
  const unitsOf = ({ id }: ContractView) =>
    world.neighbours.usage.filter(({ contractId }) => contractId === id) as Unit[];
  const object = (unit: Unit) => {
    unit.dispute = {
      id: crypto.randomUUID(), state: 'open', reason: null, raisedAt: new Date('2026-12-04T00:00:00Z'), answerDueOn: '2026-12-20',
      answer: null, answeredAt: null,
    }; // prettier-ignore
  };
  const accept = (unit: Unit) => {
    unit.dispute = unit.dispute && { ...unit.dispute, state: 'accepted' };
    unit.freedAt = new Date('2026-12-05T00:00:00Z');
  };
  const credit = async () => {
    await world.get(CreditEndedContracts).run();
    await world.get(CreditEndedContracts).run();
    await world.drive();
    await world.workOff();
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
  };
  const notesOf = ({ id }: ContractView) =>
    world.rows(
      `SELECT note.means, note.total_minor::int AS total, note.settled_at IS NOT NULL AS settled,
         (SELECT count(*)::int FROM billing.invoice_correction WHERE credit_note_id = note.id) AS units
       FROM billing.credit_note note JOIN billing.invoice ON invoice.id = note.invoice_id WHERE invoice.contract_id = $1 ORDER BY note.number`,
      [id],
    );

  it('is owed where a bank has taken a part of the payment for good, as far as the rest goes, and waits while it decides', async () => {
    const { contract, units, invoice } = await ended('やまと電器');
    accept(units[0]!);
    await bankTakes(world, invoice.id, 'dp_of_devices', 5_500, 'open');
    await world.get(CreditEndedContracts).run();
    expect(await notesOf(contract)).toEqual([]);
    await bankTakes(world, invoice.id, 'dp_of_devices', 5_500, 'lost');
    await world.get(CreditEndedContracts).run();
    await world.get(CreditEndedContracts).run();
    expect(await notesOf(contract)).toEqual([{ means: 'carry', total: 242, settled: false, units: 1 }]);
    await bankTakes(world, invoice.id, 'dp_of_devices_2', invoice.totalMinor - 5_500 - 242);
    accept(units[1]!);
    await credit();
    expect(await notesOf(contract)).toHaveLength(1);
  });

  it('is given back to the card by a credit note of its own month, once', async () => {
    const { contract, units, invoice } = await ended('さくら歯科');
    expect(invoice.status).toBe('paid');
    await credit();
    expect(await notesOf(contract)).toEqual([]);
    object(units[0]!);
    accept(units[0]!);
    await credit();
    await credit();
    expect(await notesOf(contract)).toEqual([{ means: 'refund', total: 242, settled: true, units: 1 }]);
    const [{ reason }] = (await world.rows<{ reason: string }>(
      `SELECT document ->> 'reason' AS reason FROM billing.credit_note`,
    )) as [{ reason: string }];
    expect(reason).toBe(
      '契約が終了し、この後の請求書がないため、11月分のご利用のうち、後から無料になった1件の料金をお返しします。',
    );
    // The other four are three included ones and one that costs.
    accept(units[1]!);
    accept(units[2]!);
    await credit();
    expect(await notesOf(contract)).toEqual([
      { means: 'refund', total: 242, settled: true, units: 1 },
      { means: 'refund', total: 242, settled: true, units: 2 },
    ]);
  });

  it('makes an unpaid bill smaller', async () => {
    const { contract, units, invoice } = await ended('みどり工務店', { card: BROKE });
    expect(invoice.status).toBe('payment_failed');
    accept(units[0]!);
    await credit();
    expect(await notesOf(contract)).toEqual([{ means: 'reduce', total: 242, settled: true, units: 1 }]);
  });

  it('waits for the next bill as ever while one will come', async () => {
    const { contract, units } = await ended('うみべ書店');
    world.neighbours.contracts.set(contract.id, {
      ...world.neighbours.contracts.get(contract.id)!, endsOn: '2026-12-31', status: 'cancelling',
    }); // prettier-ignore
    accept(units[0]!);
    await credit();
    expect(await notesOf(contract)).toEqual([]);
  });

  it('comes before the deposit: what the deposit has to cover is less', async () => {
    const { client, contract, units, invoice } = await ended('やまと商店', {
      card: BROKE,
      depositMinor: 29_800,
    });
    expect(invoice.status).toBe('payment_failed');
    object(units[0]!);
    await world.get(SettleDeposits).run();
    const settlement = async () => (await world.get(ReadInvoices).deposit(client, contract.id))!.settlement;
    expect(await settlement()).toBeNull();
    accept(units[0]!);
    await world.get(SettleDeposits).run();
    await world.drive();
    await world.workOff();
    expect(await notesOf(contract)).toMatchObject([{ means: 'reduce', total: 242 }]);
    expect(await settlement()).not.toBeNull();
    await credit();
  });

  it('is owed when a credit and not a card has paid the bill', async () => {
    const { contract, units, invoice } = await ended('港南整体院', { card: BROKE, depositMinor: 100_000 });
    await world.get(SettleDeposits).run();
    await world.drive();
    await world.workOff();
    await world.drive();
    await world.workOff();
    expect(await world.rows('SELECT status FROM billing.invoice WHERE id = $1', [invoice.id])).toEqual([
      { status: 'paid' },
    ]);
    accept(units[0]!);
    await credit();
    expect(await notesOf(contract)).toMatchObject([{ means: 'carry', total: 242 }]);
  });

  it('has a kept link to its credit note: no unit can be credited on an issued bill without one', async () => {
    await expect(
      world.rows(
        `INSERT INTO billing.invoice_correction (usage_id, invoice_id, contract_id, client_id, month, kind, credited)
         SELECT gen_random_uuid(), id, contract_id, client_id, month, 'call', true FROM billing.invoice WHERE number IS NOT NULL LIMIT 1`,
      ),
    ).rejects.toThrow(/never change/);
    await expect(
      world.rows(
        `INSERT INTO billing.invoice_correction (usage_id, invoice_id, credit_note_id, contract_id, client_id, month, kind, credited)
         SELECT gen_random_uuid(), other.id, note.id, other.contract_id, other.client_id, other.month, 'call', true
         FROM billing.credit_note note JOIN billing.invoice other ON other.id <> note.invoice_id AND other.number IS NOT NULL
         WHERE note.status = 'issued' LIMIT 1`,
      ),
    ).rejects.toThrow(/never change/);
  });
});
