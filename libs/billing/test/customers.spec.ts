import { IdentityApi } from '@madoguchi/identity/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import Stripe from 'stripe';
import { CloseMonth } from '../src/application/close-month.js';
import { OpenPortal } from '../src/application/open-portal.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { customerWords } from '../src/application/customer-words.js';
import { UpdateCustomer } from '../src/application/update-customer.js';
import { UpdateWhenCompanyChanged } from '../src/application/when-company-changed.js';
import { BillingWorld, system } from './billing-world.js';

const OURS = 'T7000012050002';
const OTHER = 'T8000012050001';

describe('a client as the provider knows it', () => {
  let world: BillingWorld;
  let stripe: Stripe;
  let client: PersonActor;
  let contractId: string;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    stripe = new Stripe('sk_test_emulator_billing', {
      host: '127.0.0.1',
      port: world.emulator.port,
      protocol: 'http',
      telemetry: false,
    });
    await world.setClock('2026-10-25T03:00:00Z');
    client = await world.company('client', 'さくら歯科', OURS);
    const producer = await world.company('producer', '合同会社みなと企画');
    const operator = await world.company('operator', '北町コールセンター');
    contractId = world.contract(client, producer, operator).id;
    const { url } = await world.get(StartCheckout).execute(client, contractId);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contractId));
  });
  afterAll(() => world.close());

  const customerId = async () =>
    (
      await world.rows<{ id: string }>(
        'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
        [client.companyId],
      )
    )[0]!.id;
  const customer = async () => (await stripe.customers.retrieve(await customerId())) as Stripe.Customer;
  const taxIds = async () =>
    (await stripe.customers.listTaxIds(await customerId())).data.map(({ type, value }) => [type, value]);
  const becomes = async (change: object) => {
    const company = world.neighbours.companies.get(client.companyId)!;
    world.neighbours.companies.set(client.companyId, { ...company, ...change });
    await world.db.unitOfWork.run(system, (tx) =>
      world.get(UpdateWhenCompanyChanged).react({ companyId: client.companyId, kind: 'client' }, tx),
    );
    await world.drive();
  };
  const commands = async () =>
    (
      await world.rows<{ op: string }>(
        `SELECT op FROM billing.stripe_command WHERE group_key LIKE 'customer-data:%' ORDER BY seq`,
      )
    ).map(({ op }) => op);
  const label = async () => (await world.get(ReadInvoices).paymentMethod(client, contractId)).label;

  it('is opened with its address and its registration number', async () => {
    expect(await customer()).toMatchObject({
      name: 'さくら歯科',
      phone: '0312345678',
      address: { country: 'JP', postal_code: '1000001', line1: '東京都千代田区千代田1-1' },
    });
    expect(await taxIds()).toEqual([['jp_trn', OURS]]);
  });

  it('learns of a new name, address and number, once each, and back again', async () => {
    await becomes({
      name: '医療法人さくら',
      address: '東京都港区芝1-1',
      phone: null,
      registrationNumber: OTHER,
    });
    expect(await customer()).toMatchObject({
      name: '医療法人さくら',
      phone: null,
      address: { line1: '東京都港区芝1-1' },
    });
    expect(await taxIds()).toEqual([['jp_trn', OTHER]]);
    await becomes({});
    expect(await commands()).toEqual(['customer.update', 'customer.taxId']);

    await becomes({ name: 'さくら歯科', registrationNumber: null });
    expect((await customer()).name).toBe('さくら歯科');
    expect(await taxIds()).toEqual([]);
    await becomes({ name: '医療法人さくら', registrationNumber: OTHER });
    expect((await customer()).name).toBe('医療法人さくら');
    expect(await taxIds()).toEqual([['jp_trn', OTHER]]);
    expect(await commands()).toHaveLength(6);
  });

  it('is told what changed while it was being opened, with the prefecture in front of its address', async () => {
    const opened = { clientId: client.companyId, name: '古い名前', registrationNumber: OTHER };
    const company = world.neighbours.companies.get(client.companyId)!;
    world.neighbours.companies.set(client.companyId, {
      ...company,
      prefecture: 'JP-14',
      address: '横浜市中区1-1',
    });
    const id = await customerId();
    await world.db.unitOfWork.run(system, (tx) => world.get(UpdateCustomer).opened(tx, opened, id));
    await world.drive();
    expect(await customer()).toMatchObject({
      name: '医療法人さくら',
      address: { line1: '神奈川県横浜市中区1-1' },
    });
    const before = (await commands()).length;
    const told = await world.db.unitOfWork.run(system, (tx) =>
      customerWords(tx, world.get(IdentityApi), client.companyId),
    );
    await world.db.unitOfWork.run(system, (tx) =>
      world.get(UpdateCustomer).opened(tx, { clientId: client.companyId, ...told }, id),
    );
    expect(await commands()).toHaveLength(before);
  });

  it('keeps a number with a wrong check digit to itself', async () => {
    await becomes({ registrationNumber: 'T1000012050002' });
    expect(await taxIds()).toEqual([]);
    expect(await world.rows(`SELECT FROM billing.stripe_command WHERE status = 'parked'`)).toEqual([]);
  });

  it('changes its card on the provider’s screen, where nothing can be cancelled, and what was unpaid is paid', async () => {
    const { url } = await world.get(OpenPortal).execute(client, 'ja');
    await world.get(OpenPortal).execute(client, 'ja');
    const { data: portals } = await stripe.billingPortal.configurations.list({ limit: 10 });
    expect(portals).toHaveLength(1);
    expect(portals[0]!.features).toMatchObject({
      payment_method_update: { enabled: true },
      invoice_history: { enabled: true },
      subscription_cancel: { enabled: false },
      subscription_update: { enabled: false },
    });
    // A card that can be stored and refuses to pay, so that the month fails.
    await world.payPage(url, '4000000000000341');
    await world.until(async () => (await label())?.endsWith('0341'));
    await world.setClock('2026-12-01T00:40:00+09:00');
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(invoices.map(({ status }) => status)).toEqual(['payment_failed']);

    const again = await world.get(OpenPortal).execute(client, 'ja');
    expect(await (await fetch(again.url)).text()).toContain('54,780');
    await world.payPage(again.url, '5555555555554444');
    await world.until(async () => (await label()) === 'Mastercard •••• 4444');
    await world.until(async () => {
      const [invoice] = (await world.get(ReadInvoices).page(client, contractId, 20, 0)).items;
      return invoice!.status === 'paid';
    });
  });

  it('has no card any more when it takes it away there, and is told', async () => {
    const [account] = await world.rows<{ card: string }>(
      'SELECT payment_method_id AS card FROM billing.client_account WHERE client_id = $1',
      [client.companyId],
    );
    await stripe.paymentMethods.detach(account!.card);
    await stripe.customers.update(await customerId(), { invoice_settings: { default_payment_method: '' } });
    await world.until(async () => (await label()) === null);
    expect(await world.rows(`SELECT FROM graphile_worker.jobs WHERE key LIKE 'card-removed:%'`)).toHaveLength(
      1,
    );
  });

  it('is shown no screen before the provider knows it', async () => {
    const stranger = await world.company('client', '他社');
    await expect(world.get(OpenPortal).execute(stranger, 'ja')).rejects.toMatchObject({
      reason: 'noPaymentsYet',
    });
  });
});
