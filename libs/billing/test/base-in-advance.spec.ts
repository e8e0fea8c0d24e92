import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { Reconcile } from '../src/application/reconcile.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadUsage } from '../src/application/read-usage.js';
import { ReturnAdvance, ReturnAdvanceOfLateBill } from '../src/application/return-advance.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { OpenWhenContractActivated } from '../src/application/when-contract-activated.js';
import { BillingWorld, system } from './billing-world.js';

const BROKE = '4000000000000341';

describe('a base fee that is paid in advance', () => {
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
  };
  const activated = async (name: string, more: Partial<ContractView> = {}, card?: string) => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const plain = world.contract(client, producer, operator, more);
    world.reprice(plain, { ...plain.plan, minimumMinor: 0, overageTiers: null, baseInAdvance: true });
    const contract = world.neighbours.contracts.get(plain.id)!;
    await storeCard(client, contract, card);
    await open(contract);
    await world.drive();
    return { client, contract };
  };
  const open = ({ id: contractId, clientId, startsOn }: ContractView) =>
    world.db.unitOfWork.run(system, (tx) =>
      world.get(OpenWhenContractActivated).react({ contractId, clientId, startsOn }, tx),
    );
  const endOn = async ({ id: contractId, clientId }: ContractView, endsOn: string) => {
    world.neighbours.contracts.set(contractId, { ...world.neighbours.contracts.get(contractId)!, endsOn });
    await world.db.unitOfWork.run(system, (tx) =>
      world.get(ReturnAdvance).react({ contractId, clientId, endsOn }, tx),
    );
    await world.drive();
    await world.workOff();
  };
  const close = async (contract: ContractView, month: string, at: string) => {
    await world.setClock(at);
    const { invoices, parked } = await world.get(CloseMonth).execute(world.issuer, month);
    return {
      invoice: invoices.find(({ contractId }) => contractId === contract.id),
      parked: parked.find(({ contractId }) => contractId === contract.id)?.reason,
    };
  };
  const booksAreRight = async () => {
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
  };
  const held = async (clientId: string) => {
    await booksAreRight();
    const [row] = await world.rows<{ held: number }>(
      `SELECT -coalesce(sum(amount_minor), 0)::int AS held FROM billing.ledger_entry WHERE account = 'advance_received' AND party_id = $1`,
      [clientId],
    );
    return row!.held;
  };

  it('is asked for when the contract begins, then with each month’s bill, and is revenue only in its own month', async () => {
    const { client, contract } = await activated('さくら歯科', { startsOn: '2026-11-16' });
    const [opening] = await world.rows<{ status: string; document: { lines: { description: string }[] } }>(
      `SELECT status, document FROM billing.invoice WHERE contract_id = $1`,
      [contract.id],
    );
    expect(opening!.status).toBe('paid');
    expect(opening!.document.lines.map(({ description }) => description)).toEqual([
      '初期費用（初月のみ）',
      '11月分 基本料（前払い、日割り：29,800円×15日÷30日、1円未満切り捨て）',
    ]);
    expect(await held(client.companyId)).toBe(14_900);
    // The event comes twice, and an admin closes that month as well: still one document.
    await open(contract);
    await close(contract, '2026-10', '2026-11-02T00:40:00+09:00');
    expect(
      await world.rows('SELECT FROM billing.invoice WHERE contract_id = $1', [contract.id]),
    ).toHaveLength(1);

    world.calls(contract, 4, { occurredAt: new Date('2026-11-20T03:00:00Z') });
    const usage = await world.get(ReadUsage).execute(client, contract.id, '2026-11');
    const { invoice } = await close(contract, '2026-11', '2026-12-01T00:40:00+09:00');
    expect(invoice!.lines.map(({ description, amountMinor }) => [description, amountMinor])).toEqual([
      ['11月分 基本料（前払いでご請求済み：14,900円）', 0],
      [expect.stringContaining('従量料金'), 660],
      ['12月分 基本料（前払い）', 29_800],
    ]);
    expect(usage.lines.map(({ description }) => description)).toEqual(
      invoice!.lines.map(({ description }) => description),
    );
    expect(invoice!.stripeTotalMinor).toBe(invoice!.totalMinor);
    expect(await held(client.companyId)).toBe(29_800);
  });

  it('given back as a gift, leaves what the month itself cost to be taken back', async () => {
    const { contract } = await activated('いずみ書店');
    world.calls(contract, 8);
    const { invoice } = await close(contract, '2026-11', '2026-12-01T00:40:00+09:00');
    const second = world.colleague(world.issuer, 'second-admin');
    const note = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId: invoice!.id,
      means: 'refund',
      gift: true,
      reason: '不通のため',
      lines: [{ position: invoice!.lines.length, amountMinor: 29_800 }],
    });
    await world.get(DecideCreditNote).approve(second, note.id, false);
    world.dismiss(second);
    const units = world.neighbours.usage.filter(({ contractId }) => contractId === contract.id);
    (units[0] as { freedAt: Date }).freedAt = new Date('2026-12-10T00:00:00Z');
    const { invoice: next } = await close(contract, '2026-12', '2027-01-01T00:40:00+09:00');
    const amounts = next!.lines.map(({ description, amountMinor }) => [description.slice(0, 2), amountMinor]);
    expect(amounts).toContainEqual(['訂正', -220]);
    await booksAreRight();
  });

  it('comes off the unpaid bill for the days after the contract ended, once, by a credit note that prints the rule', async () => {
    const { client, contract } = await activated('みどり工務店');
    await storeCard(client, contract, BROKE);
    const { invoice } = await close(contract, '2026-11', '2026-12-01T00:40:00+09:00');
    expect(invoice).toMatchObject({ status: 'payment_failed', taxableMinor: 29_800 });
    await world.setClock('2026-12-10T09:00:00+09:00');
    await endOn(contract, '2026-12-10');
    await endOn(contract, '2026-12-10');
    const notes = await world.rows<{ document: { reason: string }; taxable: number; means: string }>(
      `SELECT document, taxable_minor AS taxable, means FROM billing.credit_note WHERE invoice_id = $1`,
      [invoice!.id],
    );
    // 29,800 × 10 ÷ 31 = 9,612.9
    expect(notes).toMatchObject([{ taxable: 29_800 - 9_612, means: 'reduce' }]);
    expect(notes[0]!.document.reason).toContain('29,800円×10日÷31日、1円未満切り捨て');
    await booksAreRight();

    await storeCard(client, contract);
    await world.until(async () => {
      const [row] = await world.rows<{ status: string }>('SELECT status FROM billing.invoice WHERE id = $1', [
        invoice!.id,
      ]);
      return row!.status === 'paid';
    });
    const { invoice: last } = await close(contract, '2026-12', '2027-01-01T00:40:00+09:00');
    expect(last).toMatchObject({ totalMinor: 0, status: 'paid' });
    expect(await held(client.companyId)).toBe(0);
  });

  it('goes back too when the bill was drafted before the contract ended and went out after it', async () => {
    const { contract } = await activated('あかつき工房');
    world.emulator.faults.replace({ faults: [{ kind: 'rate_limit', match: 'POST /v1/', times: null }] });
    await close(contract, '2026-11', '2026-12-01T00:40:00+09:00');
    const [drafted] = await world.rows<{ id: string; total: number }>(
      `SELECT id, total_minor::int AS total FROM billing.invoice WHERE contract_id = $1 AND month = '2026-11' AND status = 'draft'`,
      [contract.id],
    );
    const { id: invoiceId, total: totalMinor } = drafted!;
    await world.setClock('2026-12-02T09:00:00+09:00');
    await endOn(contract, '2026-12-02');
    const notes = () =>
      world.rows(
        `SELECT note.means, note.taxable_minor AS taxable FROM billing.credit_note note WHERE note.invoice_id = $1`,
        [invoiceId],
      );
    expect(await notes()).toEqual([]);
    world.emulator.faults.clear();
    await world.setClock('2026-12-03T09:00:00+09:00');
    await world.until(async () => {
      await world.drive();
      const paid = `SELECT FROM billing.invoice WHERE id = $1 AND status = 'paid'`;
      return (await world.rows(paid, [invoiceId])).length === 1;
    });
    const { id: contractId, clientId } = contract;
    const issued = { invoiceId, contractId, clientId, totalMinor };
    for (let told = 0; told < 2; told += 1)
      await world.db.unitOfWork.run(system, (tx) => world.get(ReturnAdvanceOfLateBill).react(issued, tx));
    // 29,800 × 2 ÷ 31 = 1,922.5
    expect(await notes()).toEqual([{ means: 'refund', taxable: 29_800 - 1_922 }]);
    await booksAreRight();
  });

  it('goes back to the card when it was paid, also for a month that never began', async () => {
    const { contract } = await activated('やまと商店', { startsOn: '2026-12-01' });
    await world.setClock('2026-11-20T09:00:00+09:00');
    await endOn(contract, '2026-11-20');
    const notes = await world.rows(
      `SELECT note.means, note.taxable_minor AS taxable, note.settled_at IS NOT NULL AS settled FROM billing.credit_note note
       JOIN billing.invoice ON invoice.id = note.invoice_id WHERE invoice.contract_id = $1`,
      [contract.id],
    );
    expect(notes).toEqual([{ means: 'refund', taxable: 29_800, settled: true }]);
    await booksAreRight();
  });

  it('waits for the month before: a bill that may carry this base fee is closed first', async () => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', '港南整体院');
    const plain = world.contract(client, producer, operator);
    world.reprice(plain, { ...plain.plan, minimumMinor: 0, overageTiers: null, baseInAdvance: true });
    await storeCard(client, plain);
    expect(await close(plain, '2026-11', '2026-12-01T00:40:00+09:00')).toEqual({
      invoice: undefined,
      parked: 'earlierMonthOpen',
    });
    const first = await close(plain, '2026-10', '2026-12-01T00:50:00+09:00');
    expect(first.invoice).toMatchObject({ taxableMinor: 49_800 });
    const second = await close(plain, '2026-11', '2026-12-01T01:00:00+09:00');
    expect(second.invoice).toMatchObject({ taxableMinor: 29_800 });
    await booksAreRight();
  });
});
