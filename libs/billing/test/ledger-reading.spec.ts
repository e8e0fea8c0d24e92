import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadLedger } from '../src/application/read-ledger.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

describe('the books, read back', () => {
  let world: BillingWorld;
  let clientId: string;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', 'さくら歯科');
    clientId = client.companyId;
    const contract = world.contract(
      client,
      await world.company('producer', 'みなと企画'),
      await world.company('operator', '北町'),
    );
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.setClock('2026-12-01T00:10:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-11');
    await world.workOff();
    await world.setClock('2027-01-01T00:10:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-12');
    await world.workOff();
  });
  afterAll(() => world.close());

  const balance = async (on: string | null) => {
    const { balanced, accounts } = await world.get(ReadLedger).trialBalance(world.issuer, on, 'ja');
    expect(balanced).toBe(true);
    return Object.fromEntries(
      accounts.map(({ account, balanceMinor }) => [account.split(':')[0], balanceMinor]),
    );
  };
  const entries = (account: string, on: string | null = null, after: string | null = null) =>
    world.get(ReadLedger).entries(world.issuer, account, on, after, 'ja');

  it('balance at the end of any day in Japan', async () => {
    expect(await balance('2026-11-30')).toEqual({});
    const first = await balance('2026-12-01');
    expect(first).toMatchObject({ revenue: -49_800, jct_output: -4_980, customer_receivable: 0 });
    expect(await balance('2026-12-31')).toEqual(first);
    const now = await balance(null);
    expect(now).toMatchObject({ revenue: -79_600 });
    expect(await balance('2027-01-01')).toEqual(now);
  });

  it('lead from a balance to its entries, their postings and their documents', async () => {
    const { label, items, next } = await entries(`customer_receivable:${clientId}`);
    expect(label).toBe('売掛金　さくら歯科');
    expect(next).toBeNull();
    expect(items.map(({ kind, amountMinor, number }) => [kind, amountMinor, number])).toEqual([
      ['invoice_paid', -32_780, '2027-000001'],
      ['invoice_issued', 32_780, '2027-000001'],
      ['invoice_paid', -54_780, '2026-000001'],
      ['invoice_issued', 54_780, '2026-000001'],
    ]);
    for (const { entries: posting } of items)
      expect(posting.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
    expect(items.at(-1)!.entries).toEqual([
      { account: 'customer_receivable', companyName: 'さくら歯科', amountMinor: 54_780 },
      { account: 'revenue', companyName: null, amountMinor: -49_800 },
      { account: 'jct_output', companyName: null, amountMinor: -4_980 },
    ]);
    expect((await entries('customer_receivable', '2026-12-31')).items).toHaveLength(2);
    const all = await entries('revenue');
    expect(all.items.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(
      (await balance(null))['revenue'],
    );
  });

  it('are read on page by page without losing or repeating one', async () => {
    // Many postings of one moment: a page may end between two of them.
    await world.rows(
      `WITH booked AS (INSERT INTO billing.ledger_tx (kind, source_type, source_id, booked_at)
         SELECT 'planted', 'spec', gen_random_uuid(), '2026-01-01'::timestamptz + n / 40 * interval '1 microsecond' FROM generate_series(1, 120) n RETURNING id)
       INSERT INTO billing.ledger_entry (tx_id, position, account, amount_minor)
       SELECT id, 1, 'bank', 1 FROM booked UNION ALL SELECT id, 2, 'bank', -1 FROM booked`,
    );
    const seen: string[] = [];
    for (let after: string | null | undefined = null; after !== undefined;) {
      const page = await entries('bank', null, after);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    }
    expect([seen.length, new Set(seen).size]).toEqual([240, 240]);
  });

  it.each(['nothing', 'revenue:1', `revenue:${crypto.randomUUID()}:x`, 'toString'])(
    'know no account %s',
    async (account) => {
      await expect(entries(account)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    },
  );
});
