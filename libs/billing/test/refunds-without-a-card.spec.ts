import { setTimeout as pause } from 'node:timers/promises';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { DecideBankReturn } from '../src/application/decide-bank-return.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadCreditNotes } from '../src/application/read-credit-notes.js';
import { ReadFailedRefunds } from '../src/application/read-failed-refunds.js';
import { ReadMoney } from '../src/application/read-money.js';
import { RecordBankReturn } from '../src/application/record-bank-return.js';
import { ReserveBankReturn } from '../src/application/reserve-bank-return.js';
import { ReturnFunds } from '../src/application/return-funds.js';
import { CreditNoteStore } from '../src/store/credit-note.store.js';
import { NightStore } from '../src/store/night.store.js';
import { BillingWorld, system } from './billing-world.js';
import { Payers } from './payers.js';

describe('giving back what was paid without a card', () => {
  let world: BillingWorld;
  let payers: Payers;
  let second: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    second = world.colleague(world.issuer, 'second-admin');
    payers = await Payers.of(world);
  });
  afterAll(() => world.close());
  afterEach(() => world.emulator.faults.clear());

  const paid = async (name: string, way: 'transfer' | 'konbini') => {
    const { client, contract, id, invoice } = await payers.billed(name, way);
    if (way === 'transfer') await payers.transfer(client, invoice.leftMinor);
    else await payers.post(await payers.voucher(invoice.payPageUrl!), { result: 'pay' });
    await payers.paid(client, id);
    return { client, contract, id };
  };
  /** One admin proposes, another approves: the set-up fee of 20,000 yen and its tax go back. */
  const refunded = async (invoiceId: string) => {
    const { id } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId,
      means: 'refund',
      reason: '開始が遅れたため',
      lines: [{ position: 2, amountMinor: 20_000 }],
    });
    await expect(world.get(DecideCreditNote).approve(world.issuer, id, false)).rejects.toMatchObject({
      reason: 'creditNeedsSecondPerson',
    });
    await world.get(DecideCreditNote).approve(second, id, false);
    const [row] = await world.rows<{ refund: string }>(
      'SELECT stripe_refund_id AS refund FROM billing.credit_note WHERE id = $1',
      [id],
    );
    return { noteId: id, refund: row!.refund };
  };
  const answer = (refund: string, result: 'right' | 'wrong') => payers.post(`/refund/${refund}`, { result });
  const stateOf = (refund: string) =>
    world.stripe<{ status: string }>(`refunds/${refund}`).then(({ status }) => status);
  const noteOf = async (invoiceId: string) =>
    (await world.get(ReadCreditNotes).ofInvoice(world.issuer, invoiceId))[0]!;

  it.each(['transfer', 'konbini'] as const)(
    'a bill paid by %s goes back to the account that the owner names',
    async (way) => {
      const { client, id } = await paid(`さくら歯科${way}`, way);
      const { refund } = await refunded(id);
      expect(await stateOf(refund)).toBe('requires_action');
      await answer(refund, 'right');
      await world.until(async () => (await stateOf(refund)) === 'succeeded');
      expect(await noteOf(id)).toMatchObject({ means: 'refund', failureReason: null });
      expect(await payers.balance(client, 'client_credit')).toBe(0);
      expect(await payers.balanced(client)).toBe(0);
    },
  );

  it('a transfer that cannot go back is kept with the client’s other transfers and asked back once more', async () => {
    const { client, id } = await paid('みどり工務店', 'transfer');
    const { refund } = await refunded(id);
    world.emulator.faults.replace({
      faults: [
        { kind: 'duplicate_webhooks', times: null },
        { kind: 'reorder_webhooks', times: null, delayMs: 50 },
      ],
    });
    await answer(refund, 'wrong');
    await world.until(async () => (await noteOf(id)).failureReason === 'refundKept');
    expect(await noteOf(id)).toMatchObject({ means: 'refund' });
    await world.until(async () => (await payers.balance(client, 'client_funds')) === -22_000);
    expect(await payers.balance(client, 'client_credit')).toBe(0);
    expect(await payers.balanced(client)).toBe(22_000);
    expect((await payers.mailsTo(client)).slice(-1)).toEqual(['22,000円のご返金が口座へ届きませんでした']);
    world.emulator.faults.clear();

    await world.get(ReturnFunds).execute(client, null);
    expect(await payers.balanced(client)).toBe(0);
  });

  it('a transfer that cannot go back pays the next invoice by itself', async () => {
    const { client, contract, id } = await paid('やまと商店', 'transfer');
    const { refund } = await refunded(id);
    await answer(refund, 'wrong');
    await world.until(async () => (await payers.balance(client, 'client_funds')) === -22_000);
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const next = invoices.find(({ contractId }) => contractId === contract.id)!;
    await world.until(async () => (await payers.read(client, next.id)).transferredMinor === 22_000);
    expect(await payers.read(client, next.id)).toMatchObject({ leftMinor: 32_780 - 22_000 });
    expect(await payers.balanced(client)).toBe(0);
  });

  const owedBack = async (name: string) => {
    const { client, contract, id } = await paid(name, 'konbini');
    const { noteId, refund } = await refunded(id);
    await answer(refund, 'wrong');
    await world.until(async () => (await noteOf(id)).means === 'carry');
    return { client, contract, id, noteId };
  };
  const listed = async (name: string) =>
    (await world.get(ReadFailedRefunds).execute(world.issuer)).find(({ clientName }) => clientName === name);
  const reserve = (noteId: string) => world.get(ReserveBankReturn).execute(world.issuer, noteId);
  const record = async (noteId: string) => {
    await reserve(noteId);
    await world.get(RecordBankReturn).execute(world.issuer, noteId, '2026-12-01', '三菱UFJ 12/1 001');
  };

  it('what came back goes to the client by bank transfer of two persons, once', async () => {
    const { client, id, noteId } = await owedBack('つばめ塾');
    expect(await listed('つばめ塾')).toMatchObject({
      documentId: noteId,
      kind: 'credit_note',
      amountMinor: 22_000,
      returnedOn: null,
      transfer: null,
    });
    await expect(
      world.get(RecordBankReturn).execute(world.issuer, id, '2026-12-01', '請求書のID'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const told = () =>
      world.get(RecordBankReturn).execute(world.issuer, noteId, '2026-12-01', '三菱UFJ 12/1 001');
    await expect(told()).rejects.toMatchObject({ reason: 'returnNotReserved' });
    await Promise.all([reserve(noteId), reserve(noteId)]);
    const { id: reserved } = (await listed('つばめ塾'))!.transfer!;
    await expect(world.get(DecideBankReturn).approve(second, reserved, false)).rejects.toMatchObject({
      reason: 'returnNotSent',
    });
    await Promise.all([told(), told()]);
    const { transfer } = (await listed('つばめ塾'))!;
    await expect(world.get(DecideBankReturn).approve(world.issuer, transfer!.id, true)).rejects.toMatchObject(
      { reason: 'returnNeedsSecondPerson' },
    );
    expect(await payers.balance(client, 'client_credit')).toBe(-22_000);
    await Promise.all([1, 2, 3].map(() => world.get(DecideBankReturn).approve(second, transfer!.id, false)));
    expect(await payers.balance(client, 'client_credit')).toBe(0);
    expect(await listed('つばめ塾')).toMatchObject({ amountMinor: 22_000, returnedOn: '2026-12-01' });
    const note = await noteOf(id);
    expect(note).toMatchObject({ means: 'carry', failureReason: 'returnedByBank' });
    expect(note.settledAt).not.toBeNull();
    expect((await payers.mailsTo(client)).slice(-1)).toEqual([
      'ご返金22,000円を銀行振り込みでお返ししました',
    ]);
    await expect(
      world.get(RecordBankReturn).execute(world.issuer, noteId, '2026-12-01', '二度目'),
    ).rejects.toMatchObject({ reason: 'alreadyReturned' });
    expect(await payers.balanced(client)).toBe(0);
  });

  it('what is set aside for a bank transfer covers no invoice; refused, it does again', async () => {
    const { client, contract, noteId } = await owedBack('ひばり商会');
    await reserve(noteId);
    const bill = async (month: string, at: string) => {
      const invoices = await payers.close(month, at);
      const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
      return (await payers.read(client, id)).leftMinor;
    };
    expect(await bill('2026-12', '2027-01-01T00:10:00+09:00')).toBe(32_780);
    const { transfer } = (await listed('ひばり商会'))!;
    await world.get(DecideBankReturn).refuse(second, transfer!.id, '明細にありません');
    expect(await bill('2027-01', '2027-02-01T00:10:00+09:00')).toBe(32_780 - 22_000);
    expect((await listed('ひばり商会'))!.usedBy).toHaveLength(1);
    await expect(reserve(noteId)).rejects.toMatchObject({ reason: 'nothingOwed' });
    expect(await payers.balance(client, 'client_credit')).toBe(0);
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
  });

  it('what was transferred before it was set aside, while an invoice used it, is booked, named, and comes back', async () => {
    const { client, contract, noteId } = await owedBack('はやて運送');
    const told = (sentMinor: number | null, reference: string) =>
      world.get(RecordBankReturn).execute(world.issuer, noteId, '2026-12-31', reference, sentMinor);
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const { id: next } = invoices.find(({ contractId }) => contractId === contract.id)!;
    const { number } = await payers.read(client, next);
    expect(await listed('はやて運送')).toMatchObject({
      amountMinor: 22_000,
      usedBy: [number],
      transfer: null,
    });
    for (const wrong of [0, -1, 22_001])
      await expect(told(wrong, '12/31 001')).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { fields: [{ path: 'sentMinor', reason: 'sentTooMuch' }] },
      });
    await expect(told(null, '12/31 001')).rejects.toMatchObject({ reason: 'returnNotReserved' });
    await Promise.all([1, 2, 3].map(() => told(22_000, '12/31 001')));
    await expect(told(22_000, '12/31 002')).rejects.toMatchObject({ reason: 'returnWaits' });
    const decide = world.get(DecideBankReturn);
    const waiting = async () => (await listed('はやて運送'))!.transfer!.id;
    const first = await waiting();
    await Promise.all([1, 2].map(() => decide.approve(second, first, false)));
    // By the invoice and by bank: the client owes it, and nothing it gets later hides that.
    expect(await payers.balance(client, 'client_credit')).toBe(22_000);
    expect(await listed('はやて運送')).toMatchObject({ overpaidMinor: 22_000, usedBy: [] });
    const named = () => world.db.unitOfWork.run(system, (tx) => world.get(NightStore).unreturned(tx));
    const { number: note } = (await listed('はやて運送'))!;
    expect(await named()).toContain(note);
    await expect(reserve(noteId)).rejects.toMatchObject({ reason: 'alreadyReturned' });

    await Promise.all([told(null, '1/5 振込 ハヤテウンソウ'), told(null, '1/5 振込 ハヤテウンソウ')]);
    const back = await waiting();
    await decide.refuse(second, back, '明細にありません');
    await told(null, '1/6 振込 ハヤテウンソウ');
    await expect(decide.approve(world.issuer, await waiting(), true)).rejects.toMatchObject({
      reason: 'returnNeedsSecondPerson',
    });
    const repaid = await waiting();
    await Promise.all([1, 2].map(() => decide.approve(second, repaid, false)));
    expect(await payers.balance(client, 'client_credit')).toBe(0);
    expect(await listed('はやて運送')).toMatchObject({ overpaidMinor: 0, returnedOn: '2026-12-31' });
    expect(await named()).not.toContain(note);
    expect((await payers.mailsTo(client)).slice(-2)).toEqual([
      'ご返金22,000円を銀行振り込みでお返ししました',
      'お戻しいただいた22,000円を受け取りました',
    ]);
    await expect(told(22_000, '三度目')).rejects.toMatchObject({ reason: 'alreadyReturned' });
    const { trialBalance, differences } = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
    expect([trialBalance.balanced, differences]).toEqual([true, []]);
  });

  it('what an invoice used a part of goes back for the rest, or had been transferred whole before', async () => {
    const { client, contract, noteId } = await owedBack('しおさい食堂');
    world.reprice(contract, { ...contract.plan, baseMinor: 10_000 });
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const { id: next } = invoices.find(({ contractId }) => contractId === contract.id)!;
    const { number, leftMinor } = await payers.read(client, next);
    expect(leftMinor).toBe(0);
    const rest = { amountMinor: 11_000, wholeMinor: 22_000, usedBy: [number], transfer: null };
    expect(await listed('しおさい食堂')).toMatchObject(rest);
    // Before all that went back or needs nothing.
    const names = (await world.get(ReadFailedRefunds).execute(world.issuer)).map((each) => each.clientName);
    for (const finished of ['つばめ塾', 'ひばり商会', 'はやて運送'])
      expect(names.indexOf(finished)).toBeGreaterThan(names.indexOf('しおさい食堂'));
    await reserve(noteId);
    const { transfer } = (await listed('しおさい食堂'))!;
    expect(await listed('しおさい食堂')).toMatchObject({ amountMinor: 11_000, usedBy: [] });
    await world.get(DecideBankReturn).refuse(second, transfer!.id, '先に振り込んでいました');
    const sent = { day: '2026-12-31', reference: '12/31 シオサイ' };
    await world.get(RecordBankReturn).execute(world.issuer, noteId, sent.day, sent.reference, 22_000);
    const early = (await listed('しおさい食堂'))!.transfer!.id;
    await world.get(DecideBankReturn).approve(second, early, false);
    expect(await listed('しおさい食堂')).toMatchObject({ overpaidMinor: 11_000, usedBy: [] });
    expect(await payers.balance(client, 'client_credit')).toBe(11_000);
    // The same once more is the same; what came back may be told in the same words.
    await world.get(RecordBankReturn).execute(world.issuer, noteId, sent.day, sent.reference, 22_000);
    expect((await listed('しおさい食堂'))!.transfer!.status).toBe('approved');
    const repaid = () => world.get(RecordBankReturn).execute(world.issuer, noteId, sent.day, sent.reference);
    await Promise.all([repaid(), repaid()]);
    const back = (await listed('しおさい食堂'))!.transfer!.id;
    await world.get(DecideBankReturn).approve(second, back, false);
    expect(await listed('しおさい食堂')).toMatchObject({ overpaidMinor: 0, returnedOn: sent.day });
    expect(await payers.balanced(client)).toBe(0);
  });

  it('a credit that nothing has used for two months is named by the night until it has gone back', async () => {
    const { client, id } = await paid('こだま保育園', 'konbini');
    const { id: noteId } = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId: id,
      means: 'carry',
      reason: '開始が遅れたため',
      lines: [{ position: 2, amountMinor: 20_000 }],
    });
    const { number } = await world.get(DecideCreditNote).approve(second, noteId, false);
    const named = () => world.db.unitOfWork.run(system, (tx) => world.get(NightStore).unreturned(tx));
    expect(await listed('こだま保育園')).toBeUndefined();
    await world.setClock('2027-02-01T09:00:00+09:00');
    expect(await named()).not.toContain(number);
    await world.setClock('2027-02-02T09:00:00+09:00');
    expect(await named()).toContain(number);
    await record(noteId);
    await world.get(DecideBankReturn).approve(second, (await listed('こだま保育園'))!.transfer!.id, false);
    expect(await named()).not.toContain(number);
    expect(await payers.balance(client, 'client_credit')).toBe(0);
  });

  it('a payment at a store that cannot go back is owed and covers the next invoice', async () => {
    const { client, contract, id } = await paid('あおば設計', 'konbini');
    const { refund } = await refunded(id);
    await answer(refund, 'wrong');
    await world.until(async () => (await noteOf(id)).means === 'carry');
    expect(await noteOf(id)).toMatchObject({ failureReason: 'refundFailed' });
    expect(await payers.balance(client, 'client_credit')).toBe(-22_000);
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const next = invoices.find(({ contractId }) => contractId === contract.id)!;
    expect(await payers.read(client, next.id)).toMatchObject({ leftMinor: 32_780 - 22_000 });
    expect(await payers.balanced(client)).toBe(0);
  });

  it('two documents that wait for one credit do not both use it', async () => {
    const { client, id, noteId } = await owedBack('まつば堂');
    const notes = world.get(CreditNoteStore);
    let used = () => {};
    const hold = new Promise<void>((resolve) => (used = resolve));
    let held = () => {};
    const locked = new Promise<void>((resolve) => (held = resolve));
    const clientId = client.companyId;
    const first = world.db.unitOfWork.run(system, async (tx) => {
      const [credit] = await notes.carried(tx, clientId);
      held();
      await hold;
      await notes.apply(tx, { id: noteId, invoiceId: id, clientId, amountMinor: credit!.leftMinor });
    });
    await locked;
    const later = world.db.unitOfWork.run(system, (tx) => notes.carried(tx, clientId));
    // Not `world.until`: what it works off, e.g. a late event of this refund, would wait for the same lock for ever.
    const waits = async () => {
      const [row] = await world.rows<{ waits: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`,
      );
      return row!.waits;
    };
    while (!(await waits())) await pause(10);
    used();
    await first;
    expect(await later).toEqual([]);
  });
});
