import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerObjection } from '../src/application/answer-objection.js';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { ObjectToStatement } from '../src/application/object-to-statement.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote, type CreditProposal } from '../src/application/propose-credit-note.js';
import { ProposeWaiver, type WaiverWish } from '../src/application/propose-waiver.js';
import { DecideWaiver } from '../src/application/decide-waiver.js';
import { ReadWaivers } from '../src/application/read-waivers.js';
import { ReadUsage } from '../src/application/read-usage.js';
import { ReadCreditNotes } from '../src/application/read-credit-notes.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadObjections } from '../src/application/read-objections.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { WithdrawWaiver } from '../src/application/withdraw-waiver.js';
import type { InvoiceView } from '../src/contract/index.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

/** Of a first month of 49,800 yen without tax. */
const SHARE = 15_189;

describe('a month that the platform lets a client off', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let second: PersonActor;
  let clients = 0;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    second = world.colleague(world.issuer, 'second-admin');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
  });
  afterAll(() => world.close());

  const signed = async (card?: string) => {
    clients += 1;
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', `お試し商店${clients}`);
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    await world.until(async () => {
      const open = `SELECT FROM billing.checkout WHERE contract_id = $1 AND status = 'open'`;
      return (await world.rows(open, [contract.id])).length === 0;
    });
    return { client, contract };
  };
  const bill = async (contract: ContractView, month: string, at: string) => {
    await world.setClock(at);
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, month);
    return invoices.find(({ contractId }) => contractId === contract.id)!;
  };
  const give = (invoice: InvoiceView, proposal: Partial<CreditProposal>) =>
    world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId: invoice.id,
      means: 'refund',
      gift: true,
      reason: '開業から電話がつながらない日が続いたため',
      lines: [{ position: 1, amountMinor: 9_000 }],
      ...proposal,
    });
  const whole = (invoice: InvoiceView) =>
    invoice.lines.map(({ amountMinor }, index) => ({ position: index + 1, amountMinor }));
  const shares = (invoiceId: string) =>
    world
      .rows<{ net: string }>(
        `SELECT net_minor AS net FROM billing.invoice_share WHERE invoice_id = $1 AND role = 'producer'`,
        [invoiceId],
      )
      .then((rows) => rows.map(({ net }) => Number(net)));
  const booksAreRight = async () => {
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences.filter((each) => each.includes('一致しません'))]).toEqual([
      true,
      [],
    ]);
  };

  it('up to the limit one admin gives it at once, once, and the payees keep their shares', async () => {
    const { client, contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const [note, again] = await Promise.all([give(invoice, {}), give(invoice, {})]);
    expect(note).toMatchObject({ status: 'issued', gift: true, totalMinor: 9_900 });
    expect(again.id).toBe(note.id);
    expect((await give(invoice, {})).id).toBe(note.id);
    const seen = await world.get(ReadCreditNotes).ofInvoice(client, invoice.id);
    expect(seen).toMatchObject([{ status: 'issued', reason: '開業から電話がつながらない日が続いたため' }]);
    await world.until(async () => {
      const [row] = await world.get(ReadCreditNotes).ofInvoice(client, invoice.id);
      return row!.settledAt !== null;
    });
    await world.setClock('2026-12-25T10:00:00+09:00');
    const payouts = await payOut(world, '2026-12-25');
    expect(payouts.find(({ payeeKind }) => payeeKind === 'producer')).toMatchObject({ netMinor: SHARE });
    await booksAreRight();
  });

  it('in parts it needs another admin as well, as soon as they come to more than the limit together', async () => {
    const { contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const part = (reason: string, amountMinor: number) =>
      give(invoice, { reason, lines: [{ position: 1, amountMinor }] });
    expect(await part('一日目の不通', 5_000)).toMatchObject({ status: 'issued' });
    expect(await part('二日目の不通', 4_000)).toMatchObject({ status: 'issued', totalMinor: 4_400 });
    const { id, status } = await part('三日目の不通', 100);
    expect(status).toBe('proposed');
    await expect(world.get(DecideCreditNote).approve(world.issuer, id, true)).rejects.toMatchObject({
      reason: 'creditNeedsSecondPerson',
    });
    const [row] = await world.rows<{ alone: string }>(
      'SELECT alone_up_to_minor AS alone FROM billing.credit_note WHERE id = $1',
      [id],
    );
    expect(Number(row!.alone)).toBe(100);
    await world.get(DecideCreditNote).approve(second, id, false);
    await booksAreRight();
  });

  it('above the limit another admin has to agree, and the database says so too', async () => {
    const { contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await give(invoice, { lines: whole(invoice) });
    expect(note).toMatchObject({ status: 'proposed', totalMinor: 54_780 });
    await expect(world.get(DecideCreditNote).approve(world.issuer, note.id, true)).rejects.toMatchObject({
      reason: 'creditNeedsSecondPerson',
    });
    await expect(
      world.rows(
        `UPDATE billing.credit_note SET status = 'issued', decided_by = proposed_by, decided_at = now(), issuer_id = client_id,
        number = 'H-1', issued_on = '2026-12-01', document = '{}', hash = repeat('a', 64) WHERE id = $1`,
        [note.id],
      ),
    ).rejects.toThrow('two_persons_issue');
    await world.get(DecideCreditNote).approve(second, note.id, false);
    expect(await shares(invoice.id)).toEqual([SHARE]);
    await booksAreRight();
    // Nothing is left that could be taken from the payees.
    await expect(give(invoice, { gift: false })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('of an unpaid bill nothing is collected, and the payees are paid all the same', async () => {
    const { client, contract } = await signed('4000000000000341');
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    const note = await give(invoice, { means: 'reduce', lines: whole(invoice) });
    await world.get(DecideCreditNote).approve(second, note.id, false);
    await world.until(async () => (await world.get(ReadInvoices).one(client, invoice.id)).status === 'paid');
    expect(await shares(invoice.id)).toEqual([SHARE]);
    await booksAreRight();
  });

  it('what is taken back after a gift comes from whoever still holds it', async () => {
    const { contract } = await signed();
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    await give(invoice, {});
    const note = await give(invoice, {
      gift: false,
      reason: '応対の不備のため',
      lines: [{ position: 2, amountMinor: 10_000 }],
    });
    await world.get(DecideCreditNote).approve(second, note.id, false);
    const [{ taken }] = (await world.rows<{ taken: string }>(
      'SELECT sum(net_minor) AS taken FROM billing.share_deduction WHERE invoice_id = $1',
      [invoice.id],
    )) as [{ taken: string }];
    expect(Number(taken)).toBeGreaterThan(0);
    expect(Number(taken)).toBeLessThanOrEqual(10_000);
    await booksAreRight();
  });

  const waive = (contract: ContractView, wish: Partial<WaiverWish> = {}) =>
    world.get(ProposeWaiver).execute(world.issuer, {
      contractId: contract.id,
      month: '2026-11',
      amountMinor: 5_000,
      reason: '開通が遅れたため',
      ...wish,
    });
  const waiverOf = async (contract: ContractView) =>
    (await world.get(ReadWaivers).execute(second)).find(({ contractId }) => contractId === contract.id)!;

  it('before the bill a part is a line on it with its reason, and the payees share the whole', async () => {
    const { client, contract } = await signed();
    await Promise.all([1, 2, 3].map(() => waive(contract)));
    expect(await waiverOf(contract)).toMatchObject({ status: 'approved', amountMinor: 5_000 });
    await expect(waive(contract, { amountMinor: 6_000 })).rejects.toMatchObject({ reason: 'waiverStands' });
    await world.setClock('2026-11-20T03:00:00Z');
    const forecast = await world.get(ReadUsage).execute(client, contract.id, '2026-11');
    expect(forecast.soFarWithTax).toBe(49_280);
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    expect(invoice).toMatchObject({ status: 'paid', taxableMinor: 44_800, totalMinor: 49_280 });
    expect(invoice.lines.at(-1)).toMatchObject({
      description: 'ご請求の免除（開通が遅れたため）',
      amountMinor: -5_000,
    });
    expect(await shares(invoice.id)).toEqual([SHARE]);
    // With what was let off before, 4,400 yen more are left to one person.
    expect(await give(invoice, { lines: [{ position: 1, amountMinor: 4_100 }] })).toMatchObject({
      status: 'proposed',
    });
    await expect(waive(contract, { reason: 'もう一度' })).rejects.toMatchObject({ reason: 'waiverStands' });
    await booksAreRight();
  });

  it('a whole month needs another admin, costs nothing then, and the payees are paid', async () => {
    const { contract } = await signed();
    await waive(contract, { amountMinor: null });
    const { id } = await waiverOf(contract);
    expect(await waiverOf(contract)).toMatchObject({ status: 'proposed', approval: 'second_person' });
    const decide = world.get(DecideWaiver);
    await expect(decide.approve(world.issuer, id, true)).rejects.toMatchObject({
      reason: 'waiverNeedsSecondPerson',
    });
    await Promise.all([1, 2].map(() => decide.approve(second, id, false)));
    await expect(decide.refuse(second, id, '早い')).rejects.toMatchObject({ reason: 'waiverDecided' });
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    expect(invoice).toMatchObject({ status: 'paid', totalMinor: 0 });
    expect(await shares(invoice.id)).toEqual([SHARE]);
    await world.setClock('2026-12-25T10:00:00+09:00');
    const payouts = await payOut(world, '2026-12-25');
    const lines = payouts.flatMap((payout) => payout.lines.map((line) => line.description));
    expect(lines.filter((line) => line.includes('49,800円×30.5%')).length).toBeGreaterThan(0);
    await booksAreRight();
  });

  it.each(['waived', 'given'] as const)(
    'a payee whose month was %s is right all the same, up to what is not its own',
    async (how) => {
      const { contract } = await signed();
      if (how === 'waived') {
        await waive(contract, { amountMinor: null });
        await world.get(DecideWaiver).approve(second, (await waiverOf(contract)).id, false);
      }
      const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
      if (how === 'given') {
        const note = await give(invoice, { lines: whole(invoice) });
        await world.get(DecideCreditNote).approve(second, note.id, false);
      }
      await world.setClock('2026-12-25T10:00:00+09:00');
      await payOut(world, '2026-12-25');
      const [line] = await world.rows<{ payoutId: string; position: number }>(
        `SELECT payout_id AS "payoutId", position FROM billing.payout_line JOIN billing.payout ON payout.id = payout_id
       WHERE invoice_id = $1 AND payout.role = 'producer'`,
        [invoice.id],
      );
      const { payoutId, position } = line!;
      await world.get(ObjectToStatement).execute(producer, payoutId, [position], '料率が契約と違います');
      const [objection] = await world.get(ReadObjections).execute(world.issuer);
      const accept = (netMinor: number) =>
        world
          .get(AnswerObjection)
          .accept(world.issuer, objection!.id, [{ position, netMinor }], '直します。');
      await expect(accept(7_471)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await accept(7_470);
      await booksAreRight();
    },
  );

  it('is refused for what is billed, for months that are not billed, and when nothing is said', async () => {
    const { contract } = await signed();
    const refused = (wish: Partial<WaiverWish>) => expect(waive(contract, wish)).rejects;
    await refused({ month: '2026-09' }).toMatchObject({ code: 'BAD_INPUT' });
    await refused({ month: '2027-12' }).toMatchObject({ code: 'BAD_INPUT' });
    await refused({ month: '2026-13' }).toMatchObject({ code: 'BAD_INPUT' });
    await refused({ amountMinor: 0 }).toMatchObject({ code: 'BAD_INPUT' });
    await refused({ reason: ' ' }).toMatchObject({ code: 'BAD_INPUT' });
    await refused({ reason: 'あ'.repeat(201) }).toMatchObject({ code: 'BAD_INPUT' });
    await refused({ contractId: world.issuer.companyId }).toMatchObject({ code: 'NOT_FOUND' });
    await waive(contract, { amountMinor: null });
    await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    await expect(
      world.get(DecideWaiver).approve(second, (await waiverOf(contract)).id, false),
    ).rejects.toMatchObject({ reason: 'waiverMonthBilled' });
  });

  it('is taken back by one admin until the bill is made, and the forecast follows at once', async () => {
    const { client, contract } = await signed();
    const { contract: other } = await signed();
    await Promise.all([contract, other].map((each) => waive(each)));
    const { id } = await waiverOf(contract);
    const withdraw = (reason = '別の月の間違い', of = id, actor = world.issuer) =>
      world.get(WithdrawWaiver).execute(actor, of, reason);
    await expect(withdraw(' ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(withdraw('理由', contract.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // The client sees what it is let off, and changes nothing of it.
    await expect(withdraw('理由', id, client)).rejects.toThrow();
    await world.setClock('2026-11-20T03:00:00Z');
    const expected = async () =>
      (await world.get(ReadUsage).execute(client, contract.id, '2026-11')).soFarWithTax;
    expect(await expected()).toBe(49_280);
    await Promise.all([1, 2, 3].map(() => withdraw()));
    expect(await expected()).toBe(54_780);
    expect(await waiverOf(contract)).toMatchObject({
      status: 'withdrawn',
      withdrawnFor: '別の月の間違い',
      mayBeWithdrawn: false,
    });
    const audited = await world.rows(
      `SELECT FROM platform.audit_entry WHERE action = 'waiver.withdraw' AND subject = $1`,
      [id],
    );
    expect(audited).toHaveLength(1);
    await expect(
      world.rows(
        `UPDATE billing.waiver SET status = 'approved', withdrawn_by = NULL, withdrawn_at = NULL, withdrawn_for = NULL WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('decided once');

    for (const decide of [
      world.get(DecideWaiver).approve(second, id, false),
      world.get(DecideWaiver).refuse(second, id, '別の方が取り消しました'),
    ])
      await expect(decide).rejects.toMatchObject({ reason: 'waiverDecided' });

    // The month may be waived anew, for the next proposal is another one.
    await waive(contract, { amountMinor: null });
    const again = await waiverOf(contract);
    await expect(withdraw('理由', again.id)).rejects.toMatchObject({ reason: 'waiverNotInForce' });
    await world.get(DecideWaiver).refuse(second, again.id, '一部で足ります');
    expect(await waiverOf(other)).toMatchObject({ mayBeWithdrawn: true });
    const invoice = await bill(contract, '2026-11', '2026-12-01T00:10:00+09:00');
    expect(invoice.totalMinor).toBe(54_780);
    const { id: billed } = await waiverOf(other);
    await expect(withdraw('遅い', billed)).rejects.toMatchObject({ reason: 'waiverOnBill' });
    expect(await waiverOf(other)).toMatchObject({ status: 'approved', mayBeWithdrawn: false });
    await booksAreRight();
  });
});
