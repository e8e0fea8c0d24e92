import type { ContractView } from '@madoguchi/contracting/contract';
import type { Refusal } from '@madoguchi/kernel';
import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { createHash } from 'node:crypto';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { IssueReceipt } from '../src/application/issue-receipt.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadDocumentFile } from '../src/application/read-document-file.js';
import { ReadRevenue } from '../src/application/read-revenue.js';
import { ReadReceipts } from '../src/application/read-receipts.js';
import { SearchDocuments } from '../src/application/search-documents.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import type { DocumentSearch } from '../src/domain/document-search.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

const everything: DocumentSearch = {
  issuedFrom: null,
  issuedUntil: null,
  leastMinor: null,
  mostMinor: null,
  counterparty: null,
  kind: null,
};

/** What the law wants kept, see docs/runbooks/keep-documents.md. */
const KEPT = [
  'cash_movement', 'chargeback', 'chargeback_move', 'credit_application', 'credit_note', 'credit_note_line', 'deposit', 'deposit_settlement',
  'document_counter', 'document_file', 'invoice', 'invoice_line', 'invoice_share', 'ledger_entry', 'ledger_tx', 'payout',
  'payout_line', 'payout_run', 'receipt', 'share_deduction', 'tax_rounding', 'waiver',
]; // prettier-ignore

describe('documents that are kept', () => {
  let world: BillingWorld;
  let second: PersonActor;
  let producer: PersonActor;
  let owner: PersonActor;
  let other: PersonActor;
  let invoice: { id: string; number: string; totalMinor: number };
  let unpaid: { id: string };

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    second = world.colleague(world.issuer, 'second-admin');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    const operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) {
      const account = await world.get(PayoutAccount).execute(payee);
      await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
      await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
    }
    await world.setClock('2026-10-25T03:00:00Z');
    owner = await world.company('client', 'ＡＢＣ  設備');
    other = await world.company('client', '髙橋歯科');
    const contract = world.contract(owner, producer, operator);
    const failing = world.contract(other, producer, operator);
    await storeCard(owner, contract);
    await storeCard(other, failing, '4000000000000341');
    await world.setClock('2026-12-01T00:10:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    invoice = invoices.find(({ contractId }) => contractId === contract.id)!;
    unpaid = invoices.find(({ contractId }) => contractId === failing.id)!;
    await world.setClock('2026-12-10T10:00:00+09:00');
    const note = await world.get(ProposeCreditNote).execute(world.issuer, {
      invoiceId: invoice.id,
      means: 'refund',
      reason: '窓口の不通のため',
      lines: [{ position: 2, amountMinor: 1_000 }],
    });
    await world.get(DecideCreditNote).approve(second, note.id, false);
    await world.setClock('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
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
  const find = (actor: PersonActor, search: Partial<DocumentSearch> = {}, first = 20, offset = 0) =>
    world.get(SearchDocuments).execute(actor, { ...everything, ...search }, first, offset);
  const kindsOf = async (actor: PersonActor, search?: Partial<DocumentSearch>) =>
    (await find(actor, search)).items.map(({ kind }) => kind);

  const byTheProduct = (sql: string) =>
    world.get(UnitOfWork).run(systemActor('a-mistake'), (tx) => tx.query(sql));

  it.each(KEPT)('are not deleted by anything the product can do: %s', async (table) => {
    const refused = table === 'invoice_line' ? /never change/ : /permission denied/;
    await expect(byTheProduct(`DELETE FROM billing.${table}`)).rejects.toThrow(refused);
    await expect(byTheProduct(`TRUNCATE billing.${table} CASCADE`)).rejects.toThrow(/permission denied/);
  });

  it('and which numbers called free of charge is not deleted either', async () => {
    await expect(byTheProduct('DELETE FROM fulfilment.test_number')).rejects.toThrow(/permission denied/);
  });

  it('are not changed behind a client’s wall: what covers its bill', async () => {
    const [{ id }] = (await world.rows<{ id: string }>(
      `INSERT INTO billing.credit_application (credit_note_id, invoice_id, client_id, amount_minor)
       SELECT note.id, note.invoice_id, note.client_id, 0 FROM billing.credit_note note LIMIT 1 RETURNING id`,
    )) as [{ id: string }];
    const grow = `UPDATE billing.credit_application SET amount_minor = amount_minor + 1 WHERE id = '${id}'`;
    const amount = async () => {
      const [row] = await world.rows<{ minor: string }>(
        'SELECT amount_minor AS minor FROM billing.credit_application WHERE id = $1',
        [id],
      );
      return Number(row!.minor);
    };
    await world.get(UnitOfWork).run(owner, (tx) => tx.query(grow));
    expect(await amount()).toBe(0);
    await byTheProduct(grow);
    expect(await amount()).toBe(1);
    await world.rows('DELETE FROM billing.credit_application WHERE id = $1', [id]);
  });

  it.each(['invoice', 'credit_note', 'payout', 'receipt', 'deposit', 'deposit_settlement'])(
    'are not rewritten either: %s',
    async (table) => {
      await expect(
        byTheProduct(`UPDATE billing.${table} SET document = '{}' WHERE number IS NOT NULL`),
      ).rejects.toThrow(/permission denied|never change|restrict/);
    },
  );

  it('are all in the list: whatever has a document and its hash', async () => {
    const tables = await world.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'billing' AND column_name = 'hash'
       INTERSECT SELECT table_name FROM information_schema.columns WHERE table_schema = 'billing' AND column_name = 'document'`,
    );
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.map(({ name }) => name).filter((name) => !KEPT.includes(name))).toEqual([]);
  });

  it('are a receipt that is issued once, and copies of it that say so', async () => {
    await world.setClock('2026-12-26T10:00:00+09:00');
    const issue = (again = false) => world.get(IssueReceipt).execute(owner, invoice.id, again);
    await expect(issue(true)).rejects.toMatchObject({ reason: 'noReceiptYet' });
    const [one, two] = await Promise.all([issue(), issue()]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({
      number: 'R-2026-000001',
      copy: 1,
      receivedOn: '2026-12-01',
      totalMinor: invoice.totalMinor,
    });
    expect((await issue(true)).id).toBe(one.id); // today's copy is the receipt itself
    await world.setClock('2026-12-28T10:00:00+09:00');
    const [copy, same] = await Promise.all([issue(true), issue(true)]);
    expect(same).toEqual(copy);
    expect(copy).toMatchObject({ number: 'R-2026-000001', copy: 2, issuedOn: '2026-12-28' });
    expect(await issue()).toEqual(one);
    expect(await world.get(ReadReceipts).execute(owner, invoice.id)).toEqual([one, copy]);
    expect((await world.get(ReadReceipts).execute(world.issuer, invoice.id)).length).toBe(2);

    const { content } = await world.get(ReadDocumentFile).json(owner, 'receipt', copy.id);
    expect(createHash('sha256').update(content).digest('hex')).toBe(copy.hash);
    expect(JSON.parse(content.toString())).toMatchObject({ copy: 2, firstIssuedOn: '2026-12-26' });
    const files = world.get(ReadDocumentFile);
    const original = await files.execute(owner, 'receipt', one.id);
    expect(original.content).toEqual((await files.execute(owner, 'receipt', one.id)).content);
    const translated = await files.translation(owner, 'receipt', one.id);
    expect(translated.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(
      await world.rows(`SELECT FROM billing.document_file WHERE document_id = $1`, [one.id]),
    ).toHaveLength(1);
    for (const stranger of [other, producer])
      await expect(world.get(IssueReceipt).execute(stranger, invoice.id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('are no receipt of what was not received', async () => {
    await expect(world.get(IssueReceipt).execute(other, unpaid.id)).rejects.toMatchObject({
      reason: 'receiptTooEarly',
    });
    await world.rows(
      `INSERT INTO billing.chargeback (invoice_id, client_id, stripe_dispute_id, reason, state, amount_minor, withdrawn_minor,
         reinstated_minor, fee_minor, opened_at)
       SELECT id, client_id, 'dp_x', 'fraudulent', 'open', 1, 1, 0, 0, now() FROM billing.invoice WHERE id = $1`,
      [invoice.id],
    );
    const known = await world.get(IssueReceipt).execute(owner, invoice.id);
    expect(known.copy).toBe(1); // what was issued stays
    await world.setClock('2026-12-29T10:00:00+09:00');
    await expect(world.get(IssueReceipt).execute(owner, invoice.id, true)).rejects.toMatchObject({
      reason: 'receiptContested',
    });
    await world.rows(`DELETE FROM billing.chargeback WHERE stripe_dispute_id = 'dp_x'`);
  });

  it('are found by date, amount and counterparty, alone and together, each by whom they concern', async () => {
    expect(await kindsOf(owner)).toEqual(['receipt', 'receipt', 'credit_note', 'invoice']);
    expect(await kindsOf(other)).toEqual(['invoice']);
    expect(await kindsOf(producer)).toEqual(['statement']);
    const all = await find(world.issuer);
    expect(all.total).toBe(7);
    expect(await kindsOf(world.issuer, { kind: 'statement' })).toEqual(['statement', 'statement']);

    // Both ends of a range belong to it.
    expect(await kindsOf(owner, { issuedFrom: '2026-12-10', issuedUntil: '2026-12-10' })).toEqual([
      'credit_note',
    ]);
    expect(await kindsOf(owner, { issuedUntil: '2026-12-01' })).toEqual(['invoice']);
    expect(await kindsOf(owner, { leastMinor: 1_100, mostMinor: 1_100 })).toEqual(['credit_note']);
    expect(await kindsOf(owner, { leastMinor: invoice.totalMinor, kind: 'invoice' })).toEqual(['invoice']);
    expect(await kindsOf(owner, { leastMinor: invoice.totalMinor + 1 })).toEqual([]);

    // However it is typed; the other side is the issuer for owners and payees, the recipient for admins.
    expect((await find(world.issuer, { counterparty: 'abc設備' })).total).toBe(4);
    expect(
      await kindsOf(world.issuer, { counterparty: '歯科', leastMinor: 1, issuedFrom: '2026-12-01' }),
    ).toEqual(['invoice']);
    expect(await kindsOf(producer, { counterparty: '株式会社窓口' })).toEqual(['statement']);
    expect(await kindsOf(owner, { counterparty: '歯科' })).toEqual([]);
    expect((await find(world.issuer, { counterparty: '%' })).total).toBe(0);
  });

  it('add up to a payee’s months: what clients paid, its share, and what was transferred', async () => {
    await world.setClock('2026-12-29T10:00:00+09:00');
    const months = await world.get(ReadRevenue).execute(producer);
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toMatchObject({ month: '2026-12', grossMinor: 0 });
    const [statement] = (await find(producer)).items;
    const [november] = months.filter(({ grossMinor }) => grossMinor > 0);
    expect(november).toEqual({ month: '2026-11', grossMinor: 48_800, shareMinor: 14_884, paidMinor: 14_884 });
    expect(Math.floor(14_884 * 1.1)).toBe(statement!.totalMinor);
    expect((await world.get(ReadRevenue).execute(owner)).every(({ grossMinor }) => grossMinor === 0)).toBe(
      true,
    );
  });

  it('come page by page with the whole number, and a wish that cannot be is told which field to mend', async () => {
    const [first, second_, beyond] = [
      await find(owner, {}, 3),
      await find(owner, {}, 3, 3),
      await find(owner, {}, 3, 9),
    ];
    expect([first.items.length, second_.items.length, beyond.items.length]).toEqual([3, 1, 0]);
    expect([first.total, second_.total, beyond.total]).toEqual([4, 4, 4]);
    const refused = (search: Partial<DocumentSearch>) =>
      Promise.resolve()
        .then(() => find(owner, search))
        .catch((refusal: Refusal) => refusal.details.fields!.map(({ path }) => path));
    expect(await refused({ issuedFrom: '2026-12-02', issuedUntil: '2026-12-01' })).toEqual(['issuedUntil']);
    expect(await refused({ leastMinor: -1, mostMinor: -2 })).toEqual([
      'leastMinor',
      'mostMinor',
      'mostMinor',
    ]);
    expect(await refused({ counterparty: 'あ'.repeat(101) })).toEqual(['counterparty']);
  });
});
