import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

/** Its bank asks the holder to confirm every single payment. */
const ALWAYS_ASKS = '4000002760003184';

describe('a card whose bank asks for a confirmation at every payment', () => {
  let world: BillingWorld;
  let client: PersonActor;
  let invoiceId: string;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    const producer = await world.company('producer', '合同会社みなと企画');
    const operator = await world.company('operator', '北町コールセンター');
    await world.setClock('2026-10-25T03:00:00Z');
    client = await world.company('client', 'さくら歯科');
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await confirm(await world.payPage(url, ALWAYS_ASKS));
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.setClock('2026-12-01T06:30:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    invoiceId = invoices[0]!.id;
  });
  afterAll(() => world.close());

  const confirm = (challenge: string | null) =>
    fetch(new URL(challenge!, `http://127.0.0.1:${world.emulator.port}`), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ result: 'approve' }),
    });
  const read = () => world.get(ReadInvoices).one(client, invoiceId);

  it('is told why, and where to confirm', async () => {
    const invoice = await read();
    expect(invoice).toMatchObject({ status: 'payment_failed', failureReason: 'authentication_required' });
    expect(invoice.payPageUrl).toContain('/invoice/');
    const [mail] = await world.rows<{ text: string }>(
      `SELECT payload ->> 'text' AS text FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1 ORDER BY id DESC LIMIT 1`,
      [`${client.personId}@example.com`],
    );
    expect(mail!.text).toContain('本人確認');
    expect(mail!.text).toContain(`/bills/${invoiceId}`);
  });

  it('pays with the confirmation on that page, once, with no other card', async () => {
    const { payPageUrl, totalMinor } = await read();
    await confirm(await world.payPage(payPageUrl!, ALWAYS_ASKS));
    await world.until(async () => (await read()).status === 'paid');
    expect(await read()).toMatchObject({
      status: 'paid',
      failureReason: null,
      payPageUrl: null,
      dunning: null,
    });
    const [booked] = await world.rows<{ receivable: string; paid: number }>(
      `SELECT (SELECT coalesce(sum(amount_minor), 0) FROM billing.ledger_entry WHERE account = 'customer_receivable')::text AS receivable,
         (SELECT count(*)::int FROM billing.ledger_tx WHERE kind = 'invoice_paid' AND source_id = $1) AS paid`,
      [invoiceId],
    );
    expect(booked).toEqual({ receivable: '0', paid: 1 });
    expect(totalMinor).toBeGreaterThan(0);
  });
});
