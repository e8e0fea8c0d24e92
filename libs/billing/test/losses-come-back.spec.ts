import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { CatchUpOurEvents } from '../src/application/catch-up-events.js';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadCreditNotes } from '../src/application/read-credit-notes.js';
import { ReadMoney } from '../src/application/read-money.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { creditReleased, refundFailed } from '../src/domain/credit-postings.js';
import { CreditNoteStore } from '../src/store/credit-note.store.js';
import { LedgerStore } from '../src/store/ledger.store.js';
import { bankTakes } from './bank-takes.js';
import { BillingWorld, system } from './billing-world.js';
import { entriesAreLevel, nothingDiffers } from './money-invariants.js';
import { moneyState } from './money-state.js';
import { payOut, secondAdmin } from './pay-out.js';

/** Of a month of 49,800 yen; shares of 30.5 and 54.5 percent. */
const [PRODUCER, OPERATOR] = [15_189, 27_141];

describe('what a bank takes of a payment and gives back', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let clients = 0;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    world.colleague(world.issuer, 'second-admin');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
  });
  afterAll(() => world.close());
  afterEach(() => world.emulator.faults.clear());

  const bill = async (contract: ContractView, month: string, at: string) => {
    await world.setClock(at);
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, month);
    const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
    await world.workOff();
    const [paid] = await world.rows<{ id: string; charge: string; collected: number; total: number }>(
      'SELECT id, stripe_charge_id AS charge, collected_minor::int AS collected, total_minor::int AS total FROM billing.invoice WHERE id = $1',
      [id],
    );
    return paid!;
  };
  /** A first month of 54,780 yen, paid by card. */
  const billed = async () => {
    clients += 1;
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', `依頼企業${clients}`);
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(
      async () => (await world.rows(`SELECT FROM billing.checkout WHERE status = 'open'`)).length === 0,
    );
    return { client, contract, invoice: await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00') };
  };
  /** A next month whose bill of 32,780 yen an earlier credit of 11,000 covers in part. */
  const coveredInPart = async () => {
    const { client, contract, invoice } = await billed();
    await credited(invoice.id, 'carry', 10_000);
    const next = await bill(contract, '2026-12', '2027-01-01T00:10:00+09:00');
    expect(next).toMatchObject({ total: 32_780, collected: 21_780 });
    return { client, contract, invoice: next };
  };
  const credited = async (
    invoiceId: string,
    means: 'carry' | 'refund',
    amountMinor: number,
    position = 1,
  ) => {
    const { id } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId,
      means,
      reason: '開始が遅れたため',
      lines: [{ position, amountMinor }],
    });
    await world.get(DecideCreditNote).approve(secondAdmin(world), id, false);
    return id;
  };
  const contest = async (charge: string, amount?: number) => {
    const { id } = await world.control<{ id: string }>('dispute', { charge, amount });
    const ours = () =>
      world.rows<{ id: string }>('SELECT id FROM billing.chargeback WHERE stripe_dispute_id = $1', [id]);
    const [known] = await world.until(async () => ((await ours()).length > 0 ? ours() : undefined));
    return { dispute: id, id: known!.id };
  };
  const lose = async (id: string) => {
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.workOff();
  };
  const givesBack = async (dispute: string, amount: number) => {
    await world.control('reinstate', { dispute, amount });
    const told = `SELECT FROM billing.stripe_event WHERE type = 'charge.dispute.funds_reinstated' AND payload #>> '{data,object,id}' = $1 AND status = 'done'`;
    const before = (await world.rows(told, [dispute])).length;
    await world.until(async () => (await world.rows(told, [dispute])).length > before);
    await world.until(
      async () =>
        (await world.rows(`SELECT FROM billing.stripe_event WHERE status = 'pending'`)).length === 0,
    );
  };
  /** What payees have given back because of what banks took. */
  const borne = async (invoiceId: string) => {
    const rows = await world.rows<{ net: number }>(
      `SELECT sum(coalesce((SELECT sum(net_minor) FROM billing.share_deduction gone WHERE gone.invoice_id = share.invoice_id
         AND gone.role = share.role AND cause = 'dispute'), 0))::int AS net FROM billing.invoice_share share WHERE invoice_id = $1 GROUP BY role ORDER BY role DESC`,
      [invoiceId],
    );
    return rows.map(({ net }) => net);
  };
  const books = async (client: PersonActor) => {
    const [sums] = await world.rows<{ credit: number; loss: number; hold: number }>(
      `SELECT coalesce(-sum(amount_minor) FILTER (WHERE account = 'client_credit' AND party_id = $1), 0)::int AS credit,
         coalesce(sum(amount_minor) FILTER (WHERE account = 'chargeback_loss'), 0)::int AS loss,
         coalesce(sum(amount_minor) FILTER (WHERE account = 'dispute_hold'), 0)::int AS hold FROM billing.ledger_entry`,
      [client.companyId],
    );
    return sums!;
  };
  /** What the next invoice may use. */
  const usable = async ({ companyId }: PersonActor) =>
    (await world.db.unitOfWork.run(system, (tx) => world.get(CreditNoteStore).carried(tx, companyId))).map(
      ({ leftMinor }) => leftMinor,
    );
  const agree = async () => {
    await entriesAreLevel(world);
    const { differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect(differences).toEqual([]);
  };
  const tellAgain = async () => {
    const before = await moneyState(world);
    await world.rows(`UPDATE billing.stripe_event SET status = 'pending'`);
    await world.workOff();
    await world.drive();
    expect(await moneyState(world)).toBe(before);
  };

  it('lost, and given back after all: the credit is open again, payees have their parts, and the loss is none', async () => {
    const { client, contract, invoice } = await billed();
    await credited(invoice.id, 'carry', 3_000);
    await world.setClock('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
    const before = await books(client);
    const { dispute, id } = await contest(invoice.charge);
    await lose(id);
    expect(await usable(client)).toEqual([]);
    expect(await borne(invoice.id)).toEqual([PRODUCER - 915, OPERATOR - 1_635]);

    // First a part: what the client has twice is that much less, and so is what payees bear.
    await givesBack(dispute, 2_200);
    expect(await usable(client)).toEqual([2_200]);
    expect((await books(client)).loss - before.loss).toBe(invoice.total - 3_300);
    expect(await borne(invoice.id)).toEqual([PRODUCER - 915, OPERATOR - 1_635]);
    await nothingDiffers(world);
    await givesBack(dispute, 1_100 + 11_000);
    expect(await usable(client)).toEqual([3_300]);
    expect((await books(client)).loss - before.loss).toBe(invoice.total - 3_300 - 11_000);
    expect(await borne(invoice.id)).toEqual([PRODUCER - 915 - 3_050, OPERATOR - 1_635 - 5_450]);
    await nothingDiffers(world);
    await tellAgain();

    await givesBack(dispute, invoice.total - 3_300 - 11_000);
    expect(await books(client)).toEqual(before);
    expect(await borne(invoice.id)).toEqual([0, 0]);
    const [note] = await world.get(ReadCreditNotes).ofInvoice(world.issuer, invoice.id);
    expect(note).toMatchObject({ means: 'carry', setOffMinor: 0 });
    await tellAgain();
    await nothingDiffers(world);

    const next = await bill(contract, '2026-12', '2027-01-01T00:10:00+09:00');
    expect(next).toMatchObject({ total: 32_780, collected: 32_780 - 3_300 });
    await world.setClock('2027-01-25T10:00:00+09:00');
    const [statement] = (await payOut(world, '2027-01-25')).filter(
      ({ payeeKind }) => payeeKind === 'producer',
    );
    // What was lost and what came back, each as a line of its own, come to nothing beside December's share.
    expect(statement!.lines.map(({ amountMinor }) => amountMinor).reduce((sum, each) => sum + each, 0)).toBe(
      9_089,
    );
    await nothingDiffers(world);
  });

  describe.each([
    { order: 'refused, because the bank was quicker', sent: false },
    { order: 'that had left already', sent: true },
  ])('a refund in flight $order, while two parts of the payment are contested', ({ sent }) => {
    it.each([
      { parts: [20_000, 31_480], name: 'all but the refund' },
      { parts: [10_000, 12_000], name: 'parts that fit beside it' },
    ])('gives nothing back twice: $name', async ({ parts }) => {
      const { client, invoice } = await billed();
      const before = await books(client);
      // The provider's answer is lost when it has done the work, and its own work is not done otherwise.
      if (sent)
        world.emulator.faults.replace({
          faults: [
            { kind: 'error_after_commit', match: 'POST /v1/refunds', times: 1 },
            { kind: 'reset', match: 'GET /v1/refunds', times: null },
          ],
        });
      else
        world.emulator.faults.replace({
          faults: [{ kind: 'drop_webhooks', match: 'charge.dispute', times: null }],
        });
      const first = sent
        ? undefined
        : await world.control<{ id: string }>('dispute', { charge: invoice.charge, amount: parts[0]! });
      await credited(invoice.id, 'refund', 3_000);
      world.emulator.faults.clear();
      const open = `SELECT FROM billing.credit_note WHERE invoice_id = $1 AND settled_at IS NULL`;
      expect(await world.rows(open, [invoice.id])).toHaveLength(1);
      if (first) await world.get(CatchUpOurEvents).run();
      const [one] = first
        ? await world.until(async () => {
            const rows = await world.rows<{ id: string }>(
              'SELECT id FROM billing.chargeback WHERE stripe_dispute_id = $1',
              [first.id],
            );
            return rows.length > 0 && rows;
          })
        : [await contest(invoice.charge, parts[0])];
      const two = await contest(invoice.charge, parts[1]);
      for (const { id } of [one!, two]) await lose(id);
      await world.rows('UPDATE billing.stripe_command SET locked_until = NULL');
      for (const _ of [1, 2, 3]) await world.drive();
      await world.workOff();

      const lostMinor = parts[0]! + parts[1]!;
      const after = await books(client);
      const [refunds] = await world.rows<{ minor: number }>(
        `SELECT coalesce(sum(total_minor), 0)::int AS minor FROM billing.credit_note WHERE invoice_id = $1 AND means = 'refund' AND settled_at IS NOT NULL`,
        [invoice.id],
      );
      expect(refunds!.minor).toBe(sent ? 3_300 : 0);
      // Bank, refund and what is still owed: never more than was paid.
      expect(lostMinor + refunds!.minor + after.credit).toBeLessThanOrEqual(invoice.total);
      expect(after.credit).toBe(sent ? 0 : 3_300);
      expect(after.loss - before.loss).toBe(lostMinor);
      const net = Math.floor(lostMinor / 1.1);
      const [producerBore, operatorBore] = await borne(invoice.id);
      expect(Math.abs(producerBore! - net * 0.305)).toBeLessThan(1);
      expect(Math.abs(operatorBore! - net * 0.545)).toBeLessThan(1);
      await tellAgain();
      await nothingDiffers(world);
    });
  });

  // From here on banks take what the provider's stand-in knows nothing of.
  it('taken once more after it was given back, it is lost once more', async () => {
    const { client, invoice } = await billed();
    await credited(invoice.id, 'carry', 3_000);
    const before = await books(client);
    const tell = (withdrawnMinor: number, reinstatedMinor: number, state: 'lost' | 'won') =>
      bankTakes(world, invoice.id, 'dp_again', withdrawnMinor, state, reinstatedMinor);
    await tell(invoice.total, 0, 'lost');
    await tell(invoice.total, invoice.total, 'won');
    expect(await books(client)).toEqual(before);
    expect(await usable(client)).toEqual([3_300]);
    for (const _ of [1, 2]) await tell(2 * invoice.total, invoice.total, 'lost');
    expect(await books(client)).toMatchObject({
      credit: 0,
      loss: before.loss + invoice.total - 3_300,
      hold: 0,
    });
    expect(await borne(invoice.id)).toEqual([PRODUCER - 915, OPERATOR - 1_635]);
    await agree();
  });

  /** 21,780 yen of a bill of 32,780 are lost, of which the client has 3,300 by a credit note already. */
  const lostWithNote = async (means: 'refund' | 'carry') => {
    const { client, contract, invoice } = await coveredInPart();
    const noteId = await credited(invoice.id, means, 3_000);
    return { client, contract, invoice, noteId };
  };
  const bothBear = async (invoiceId: string, lostMinor: number) => {
    // 26,800 yen of net are left, and 29,480 of gross with them.
    const [one, other] = await borne(invoiceId);
    const net = Math.floor((lostMinor * 26_800) / 29_480);
    expect(Math.abs(one! - net * 0.305)).toBeLessThan(1);
    expect(Math.abs(other! - net * 0.545)).toBeLessThan(1);
  };

  it('a refund that comes back after the loss is set off against it, and payees bear that much less', async () => {
    const { client, invoice, noteId } = await lostWithNote('refund');
    await bankTakes(world, invoice.id, 'dp_bounced', 21_780);
    await bothBear(invoice.id, 21_780);
    await world.db.unitOfWork.run(system, async (tx) => {
      const note = (await world.get(CreditNoteStore).lock(tx, noteId))!;
      await world.get(CreditNoteStore).carry(tx, noteId, 'refundFailed');
      await world.get(LedgerStore).post(tx, refundFailed(note));
    });
    await world.drive();
    expect(await usable(client)).toEqual([]);
    await bothBear(invoice.id, 21_780 - 3_300);
    await tellAgain();
    await agree();
  });

  // Last, because a bill that is paid gives nothing free in life: the books here keep what it takes.
  it('a cover that is free again after the loss is set off against it, and payees bear that much less', async () => {
    const { client, contract, invoice } = await lostWithNote('carry');
    const next = await bill(contract, '2027-01', '2027-02-01T00:10:00+09:00');
    expect(next.collected).toBe(next.total - 3_300);
    await bankTakes(world, invoice.id, 'dp_free', 21_780);
    await bothBear(invoice.id, 21_780);
    await world.db.unitOfWork.run(system, async (tx) => {
      await world.get(CreditNoteStore).release(tx, next.id, 3_300);
      await world.get(LedgerStore).post(tx, creditReleased(crypto.randomUUID(), client.companyId, 3_300));
    });
    await world.drive();
    expect(await usable(client)).toEqual([]);
    await bothBear(invoice.id, 21_780 - 3_300);
    await world.drive();
    await bothBear(invoice.id, 21_780 - 3_300);
    await entriesAreLevel(world);
  });
});
