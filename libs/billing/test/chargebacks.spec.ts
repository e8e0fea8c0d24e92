import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AdvancePayout } from '../src/application/advance-payout.js';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { CatchUpOurEvents } from '../src/application/catch-up-events.js';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideBankReturn } from '../src/application/decide-bank-return.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { DraftEvidence } from '../src/application/draft-evidence.js';
import { FollowDispute } from '../src/application/follow-dispute.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadChargebacks } from '../src/application/read-chargebacks.js';
import { ReadCreditNotes } from '../src/application/read-credit-notes.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { ReserveBankReturn } from '../src/application/reserve-bank-return.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { CreditNoteStore } from '../src/store/credit-note.store.js';
import { bankTakes } from './bank-takes.js';
import { BillingWorld, system } from './billing-world.js';
import { payOut } from './pay-out.js';

const DISPUTED = '4000000000000259';
const INQUIRED = '4000000000001976';

describe('a payment that a bank contests', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let clients = 0;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
  });
  afterAll(() => world.close());

  const storeCard = async (client: PersonActor, contract: ContractView, card?: string) => {
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    await world.until(
      async () =>
        (
          await world.rows(`SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`, [
            contract.id,
          ])
        ).length === 0,
    );
  };
  /** A first month of 49,800 yen before tax, paid with this card. */
  const billed = async (card?: string) => {
    clients += 1;
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', `依頼企業${clients}`);
    const contract = world.contract(client, producer, operator);
    await storeCard(client, contract, card);
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    return { client, contract, invoice: invoices.find(({ contractId }) => contractId === contract.id)! };
  };
  const chargebackOf = (invoiceId: string) =>
    world.until(async () => {
      const all = await world.get(ReadChargebacks).all(world.issuer);
      return all.find((each) => each.invoiceId === invoiceId);
    });
  const balances = async () => {
    const { trialBalance } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    return (account: string) =>
      trialBalance.accounts
        .filter((each) => each.account.split(':')[0] === account)
        .reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
  };
  /** Every check of the night agrees, and the books balance. */
  const nothingDiffers = async () => {
    await world.workOff();
    const { checks } = await world.get(ReadReconciliation).again(world.issuer);
    // The moved clock makes waiting work and deadlines look late; here only sums are asked for.
    expect(checks.filter(({ ok, name }) => !ok && name !== 'outbox' && name !== 'evidence')).toEqual([]);
  };
  const refund = (invoiceId: string) =>
    world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId,
      means: 'refund',
      reason: '返金の相談',
      lines: [{ position: 1, amountMinor: 1_000 }],
    });
  const mails = () =>
    world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs
       WHERE payload ->> 'subject' LIKE '%異議%' OR payload ->> 'subject' LIKE '%問い合わせ%'`,
    );

  it('holds money, refunds and payouts until the bank has decided; won, all of it is let go', async () => {
    const { invoice } = await billed(DISPUTED);
    const { id, stripeDisputeId, ...open } = await chargebackOf(invoice.id);
    expect(open).toMatchObject({
      state: 'open',
      amountMinor: invoice.totalMinor,
      feeMinor: 1_300,
      evidenceText: null,
    });
    expect(open.evidenceDueAt!.getTime()).toBeGreaterThan(open.openedAt.getTime() - 60 * 86_400_000);
    let balance = await balances();
    expect(balance('dispute_hold')).toBe(invoice.totalMinor);
    await nothingDiffers();
    await expect(refund(invoice.id)).rejects.toMatchObject({ reason: 'creditWhileDisputed' });
    expect(await mails()).toHaveLength(1);

    await world.setClock('2026-12-25T10:00:00+09:00');
    expect(await payOut(world, '2026-12-25')).toEqual([]);

    // Told again, in any order: nothing is booked twice and nobody is mailed twice.
    await Promise.all([1, 2, 3].map(() => world.get(FollowDispute).execute(stripeDisputeId)));
    expect((await balances())('dispute_hold')).toBe(invoice.totalMinor);
    expect(await mails()).toHaveLength(1);

    const draft = await world.get(DraftEvidence).execute(world.issuer, id);
    expect(draft).toContain(invoice.number);
    const won = await world.get(AnswerChargeback).execute(world.issuer, id, ' winning_evidence ');
    expect(won).toMatchObject({ state: 'won', evidenceText: 'winning_evidence' });
    expect(await world.get(AnswerChargeback).execute(world.issuer, id, 'winning_evidence')).toMatchObject({
      state: 'won',
    });
    await expect(world.get(AnswerChargeback).execute(world.issuer, id, 'other')).rejects.toMatchObject({
      reason: 'evidenceSent',
    });
    await world.workOff();
    balance = await balances();
    expect([balance('dispute_hold'), balance('chargeback_loss')]).toEqual([0, 0]);
    const payouts = await payOut(world, '2026-12-25');
    expect(payouts.map(({ status }) => status)).toEqual(['sent', 'sent']);
    await nothingDiffers();
  });

  it('lost: everybody bears its share, as a line below zero of the next statement', async () => {
    const before = await balances();
    const { client, contract, invoice } = await billed(DISPUTED);
    const { id } = await chargebackOf(invoice.id);
    const lost = await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    expect(lost).toMatchObject({ state: 'lost', closedAt: expect.any(Date) });
    await world.workOff();
    const balance = await balances();
    expect([balance('dispute_hold'), balance('chargeback_loss')]).toEqual([0, invoice.totalMinor]);
    // The share of this invoice and what is taken back of it cancel each other.
    for (const account of ['payable_producer', 'payable_operator'])
      expect(balance(account)).toBe(before(account));
    await nothingDiffers();
    await expect(refund(invoice.id)).rejects.toMatchObject({ reason: 'creditWhileDisputed' });

    await storeCard(client, contract, '4242424242424242');
    await world.setClock('2027-01-01T00:10:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-12');
    await world.setClock('2027-01-25T10:00:00+09:00');
    const payouts = await payOut(world, '2027-01-25');
    const lines = payouts
      .find(({ payeeKind }) => payeeKind === 'producer')!
      .lines.map((line) => line.amountMinor);
    expect(lines).toEqual(expect.arrayContaining([-15_189, 15_189, 9_089]));
    await nothingDiffers();
  });

  it('stops a transfer that was planned and has not gone, and sends it once when the money is back', async () => {
    const { invoice } = await billed();
    await world.setClock('2027-02-25T10:00:00+09:00');
    const [row] = await world.rows<{ client: string }>(
      'SELECT client_id AS client FROM billing.invoice WHERE id = $1',
      [invoice.id],
    );
    const open = await world.rows<{ id: string }>(
      `INSERT INTO billing.chargeback (stripe_dispute_id, invoice_id, client_id, state, reason, amount_minor, withdrawn_minor, reinstated_minor, fee_minor, opened_at)
       SELECT 'dp_spec', $1, $2, 'open', 'fraudulent', 100, 0, 0, 0, now() RETURNING id`,
      [invoice.id, row!.client],
    );
    // Withdrawn after the statement was planned, before its transfer left: the order a busy provider makes.
    await world.rows(`CREATE FUNCTION billing.spec_contest() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN UPDATE billing.chargeback SET withdrawn_minor = 100 WHERE stripe_dispute_id = 'dp_spec'; RETURN NEW; END $$`);
    await world.rows(
      `CREATE TRIGGER spec_contest AFTER INSERT ON billing.payout FOR EACH ROW EXECUTE FUNCTION billing.spec_contest()`,
    );
    await payOut(world, '2027-02-25');
    const unsent = () =>
      world.rows<{ payout: string }>(
        'SELECT payout_id AS payout FROM billing.payout_line WHERE invoice_id = $1 AND sent_at IS NULL',
        [invoice.id],
      );
    expect(await unsent()).toHaveLength(2);
    await world.drive();
    const waiting = await unsent();
    expect(waiting).toHaveLength(2);
    await world.rows(
      `UPDATE billing.chargeback SET reinstated_minor = 100, state = 'won', closed_at = now() WHERE id = $1`,
      [open[0]!.id],
    );
    for (const { payout } of waiting) await world.get(AdvancePayout).execute(payout);
    expect(await unsent()).toHaveLength(0);
    await world.rows('DROP TRIGGER spec_contest ON billing.payout');
    await world.rows('DELETE FROM billing.chargeback WHERE id = $1', [open[0]!.id]);
  });

  it('an inquiry moves nothing and is shown', async () => {
    await world.workOff();
    const before = await balances();
    const { invoice } = await billed(INQUIRED);
    expect(await chargebackOf(invoice.id)).toMatchObject({ state: 'inquiry', feeMinor: 0 });
    expect((await balances())('dispute_hold')).toBe(before('dispute_hold'));
    await nothingDiffers();
    await expect(refund(invoice.id)).resolves.toMatchObject({ status: 'proposed' });
  });

  it('turns a refund into a credit when the bank was quicker, and calls nobody', async () => {
    world.emulator.faults.replace({
      faults: [{ kind: 'drop_webhooks', match: 'charge.dispute', times: null }],
    });
    const { client, invoice } = await billed(DISPUTED);
    const { id } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId: invoice.id,
      means: 'refund',
      reason: '開始が遅れたため',
      lines: [{ position: 2, amountMinor: 300 }],
    });
    await world.get(DecideCreditNote).approve(world.colleague(world.issuer, 'second-admin'), id, false);
    world.emulator.faults.clear();
    await world.drive();
    const [note] = await world.get(ReadCreditNotes).ofInvoice(world.issuer, invoice.id);
    expect(note).toMatchObject({ means: 'carry', failureReason: 'refundFailed' });
    await world.get(CatchUpOurEvents).run();
    await chargebackOf(invoice.id);
    await nothingDiffers();
    // The bank has all of it: nothing goes back a second time.
    await expect(world.get(ReserveBankReturn).execute(world.issuer, id)).rejects.toMatchObject({
      reason: 'depositContested',
    });
    const carried = await world.db.unitOfWork.run(system, (tx) =>
      world.get(CreditNoteStore).carried(tx, client.companyId),
    );
    expect(carried).toEqual([]);
  });

  const credited = async (invoiceId: string, means: 'carry' | 'refund', amountMinor: number) => {
    const { id } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId,
      means,
      reason: '開始が遅れたため',
      lines: [{ position: 2, amountMinor }],
    });
    await world.get(DecideCreditNote).approve(world.colleague(world.issuer, 'second-admin'), id, false);
    return id;
  };
  const contest = async (invoiceId: string) => {
    const [paid] = await world.rows<{ charge: string }>(
      'SELECT stripe_charge_id AS charge FROM billing.invoice WHERE id = $1',
      [invoiceId],
    );
    await world.control('dispute', { charge: paid!.charge });
    return chargebackOf(invoiceId);
  };
  const noteOf = async (invoiceId: string) =>
    (await world.get(ReadCreditNotes).ofInvoice(world.issuer, invoiceId))[0]!;

  it('lost with a credit carried: the client has that money from the bank, so it is set off once, and the loss is smaller by it', async () => {
    await world.workOff();
    const before = await balances();
    const { client, invoice } = await billed();
    await credited(invoice.id, 'carry', 3_000);
    expect((await balances())('client_credit')).toBe(before('client_credit') - 3_300);
    const { id, stripeDisputeId } = await contest(invoice.id);
    await nothingDiffers();
    expect((await balances())('client_credit')).toBe(before('client_credit') - 3_300);

    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.workOff();
    await Promise.all([1, 2].map(() => world.get(FollowDispute).execute(stripeDisputeId)));
    await world.drive();
    const balance = await balances();
    expect(balance('client_credit')).toBe(before('client_credit'));
    expect(balance('chargeback_loss') - before('chargeback_loss')).toBe(invoice.totalMinor - 3_300);
    // Payees had given their parts of the credit back already; with the loss they hold nothing of it.
    for (const account of ['payable_producer', 'payable_operator'])
      expect(balance(account)).toBe(before(account));
    expect(await noteOf(invoice.id)).toMatchObject({ means: 'carry', totalMinor: 3_300, setOffMinor: 3_300 });
    expect(
      await world.db.unitOfWork.run(system, (tx) => world.get(CreditNoteStore).carried(tx, client.companyId)),
    ).toEqual([]);
    await nothingDiffers();
    await expect(
      world.rows(`UPDATE billing.credit_application SET invoice_id = $1 WHERE chargeback_id = $2`, [
        invoice.id,
        id,
      ]),
    ).rejects.toThrow('applied_to_one_thing');
  });

  it('sets off what comes to be carried when the bank has decided already', async () => {
    await world.workOff();
    const before = await balances();
    world.emulator.faults.replace({
      faults: [{ kind: 'drop_webhooks', match: 'charge.dispute', times: null }],
    });
    const { invoice } = await billed(DISPUTED);
    await credited(invoice.id, 'refund', 300);
    world.emulator.faults.clear();
    await world.get(CatchUpOurEvents).run();
    const { id } = await chargebackOf(invoice.id);
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    await world.workOff();
    expect(await noteOf(invoice.id)).toMatchObject({ means: 'refund', setOffMinor: 0 });
    await world.drive();
    await world.drive();
    expect(await noteOf(invoice.id)).toMatchObject({ means: 'carry', setOffMinor: 330 });
    const balance = await balances();
    expect(balance('client_credit')).toBe(before('client_credit'));
    expect(balance('chargeback_loss') - before('chargeback_loss')).toBe(invoice.totalMinor - 330);
    await nothingDiffers();
  });

  const lose = (invoiceId: string, stripeDisputeId: string, withdrawnMinor: number) =>
    bankTakes(world, invoiceId, stripeDisputeId, withdrawnMinor);
  const left = async (client: PersonActor) =>
    (
      await world.db.unitOfWork.run(system, (tx) => world.get(CreditNoteStore).carried(tx, client.companyId))
    ).map(({ leftMinor }) => leftMinor);

  it('sets off no more than the client would have twice: bank and credit may both be right', async () => {
    await world.workOff();
    const { client, invoice } = await billed();
    await credited(invoice.id, 'carry', 3_000);
    const before = await balances();
    await lose(invoice.id, 'dp_part_1', 1_100);
    expect(await left(client)).toEqual([3_300]);
    let balance = await balances();
    expect(balance('chargeback_loss') - before('chargeback_loss')).toBe(1_100);
    // 1,000 yen without tax, of which payees bear their part.
    const borne = ['payable_producer', 'payable_operator'].map((each) => balance(each) - before(each));
    expect(borne).toEqual([305, 545]);
    // 1,100 of what the bank takes now is what the credit was to give back; then all of the rest.
    await lose(invoice.id, 'dp_part_2', invoice.totalMinor - 3_300);
    expect(await left(client)).toEqual([2_200]);
    await lose(invoice.id, 'dp_part_3', 2_200);
    expect(await left(client)).toEqual([]);
    balance = await balances();
    expect(balance('client_credit') - before('client_credit')).toBe(3_300);
    expect(balance('chargeback_loss') - before('chargeback_loss')).toBe(invoice.totalMinor - 3_300);
    const { differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect(differences).toEqual([]);
  });

  it('counts what is set aside for a transfer as set off, which it is once the transfer is let go', async () => {
    await world.workOff();
    const { client, invoice } = await billed();
    const noteId = await credited(invoice.id, 'carry', 3_000);
    await world.rows(
      `UPDATE billing.credit_note SET failure_reason = 'expired_or_canceled_card' WHERE id = $1`,
      [noteId],
    );
    await world.get(ReserveBankReturn).execute(world.issuer, noteId);
    const before = await balances();
    await lose(invoice.id, 'dp_aside', invoice.totalMinor);
    await world.drive();
    expect((await balances())('client_credit')).toBe(before('client_credit'));
    const [aside] = await world.rows<{ id: string }>(
      'SELECT id FROM billing.bank_return WHERE credit_note_id = $1',
      [noteId],
    );
    await world
      .get(DecideBankReturn)
      .refuse(world.colleague(world.issuer, 'second-admin'), aside!.id, 'カード会社から戻ったため');
    await world.drive();
    expect(await left(client)).toEqual([]);
    const balance = await balances();
    expect(balance('client_credit') - before('client_credit')).toBe(3_300);
    expect(balance('chargeback_loss') - before('chargeback_loss')).toBe(invoice.totalMinor - 3_300);
    const { differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect(differences).toEqual([]);
  });
});
