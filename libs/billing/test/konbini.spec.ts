import { createEmulator } from '@madoguchi/stripe-emulator';
import { ChooseWayToPay } from '../src/application/choose-way-to-pay.js';
import { OfferWaysToPay } from '../src/application/offer-ways-to-pay.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { Payers } from './payers.js';

describe('paying at a convenience store', () => {
  let world: BillingWorld;
  let payers: Payers;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    payers = await Payers.of(world);
  });
  afterAll(() => world.close());

  it('is paid at the counter with a number from the provider’s page; a number that expired is replaced', async () => {
    const { client, id, invoice } = await payers.billed('さくら歯科', 'konbini');
    expect(invoice).toMatchObject({ status: 'issued', way: 'konbini', bank: null, leftMinor: 54_780 });
    expect(await payers.mailsTo(client)).toEqual([
      '2026年12月31日までに54,780円をコンビニでお支払いください',
    ]);

    const first = await payers.voucher(invoice.payPageUrl!);
    await payers.post(first, { result: 'expire' });
    await world.workOff();
    await payers.on('2026-12-05');
    // The number is gone, the invoice is not: nothing failed, nobody is reminded.
    expect(await payers.read(client, id)).toMatchObject({
      status: 'issued',
      dunning: null,
      failureReason: null,
    });

    const second = await payers.voucher(invoice.payPageUrl!);
    await payers.post(second, { result: 'pay' });
    await payers.paid(client, id);
    // Paid once more at the counter, with the number that is used up.
    await payers.post(second, { result: 'pay' });
    await world.workOff();
    expect(await payers.balanced(client)).toBe(0);
    const [fee] = await world.rows<{ fee: number }>(
      'SELECT fee_minor::int AS fee FROM billing.invoice WHERE id = $1',
      [id],
    );
    expect(fee!.fee).toBeGreaterThanOrEqual(120);
  });

  it('keeps a transfer that comes for an invoice that was paid at the counter', async () => {
    const { client, id, invoice } = await payers.billed('みどり工務店', 'konbini');
    await payers.post(await payers.voucher(invoice.payPageUrl!), { result: 'pay' });
    await payers.paid(client, id);
    await payers.transfer(client, 54_780);
    await world.until(async () => (await payers.balance(client, 'client_funds')) === -54_780);
    expect(await payers.balanced(client)).toBe(54_780);
  });

  it('asks for a transfer where no counter takes the amount', async () => {
    const dear = await payers.billed('やまと商店', 'konbini', { baseMinor: 300_000 });
    expect(dear.invoice).toMatchObject({ way: 'transfer', totalMinor: 352_000 });
    expect(dear.invoice.bank).not.toBeNull();
    await payers.transfer(dear.client, 352_000);
    await payers.paid(dear.client, dear.id);
    expect(await payers.balanced(dear.client)).toBe(0);
  });

  it('changes the way from the next invoice on, whichever way', async () => {
    const { client, contract, id } = await payers.billed('あおば設計', 'konbini');
    const choose = (way: 'card' | 'transfer' | 'konbini') =>
      world.get(ChooseWayToPay).execute(client, contract.id, way);
    await expect(choose('card')).rejects.toMatchObject({ reason: 'cardMissing' });
    await choose('transfer');
    expect((await payers.read(client, id)).way).toBe('konbini');
    const invoices = await payers.close('2026-12', '2027-01-01T00:10:00+09:00');
    const next = invoices.find(({ contractId }) => contractId === contract.id)!;
    expect(next.way).toBe('transfer');

    // A stored card pays from then on, and nothing that was sent before.
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(
      async () => (await world.get(ReadInvoices).paymentMethod(client, contract.id)).way === 'card',
    );
    expect((await payers.read(client, next.id)).status).toBe('issued');
    const later = (await payers.close('2027-01', '2027-02-01T00:10:00+09:00')).find(
      ({ contractId }) => contractId === contract.id,
    )!;
    expect(await payers.read(client, later.id)).toMatchObject({ way: 'card', status: 'paid' });
  });

  it('offers only what the platform and the plan allow, and nothing to a stranger', async () => {
    const { client, contract } = await payers.signed('ひかり薬局', 'transfer');
    const choose = (way: 'transfer' | 'konbini') =>
      world.get(ChooseWayToPay).execute(client, contract.id, way);
    await expect(world.get(OfferWaysToPay).execute(world.issuer, ['transfer'])).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await world.get(OfferWaysToPay).execute(world.issuer, ['card', 'transfer']);
    await expect(choose('konbini')).rejects.toMatchObject({
      details: { fields: [{ path: 'way', reason: 'wayNotOffered' }] },
    });
    expect((await world.get(ReadInvoices).paymentMethod(client, contract.id)).ways).toEqual([
      'card',
      'transfer',
    ]);
    await world.get(OfferWaysToPay).execute(world.issuer, ['card', 'transfer', 'konbini']);
    await choose('konbini');

    world.reprice(contract, { ...contract.plan, depositMinor: 29_800 });
    await expect(choose('transfer')).rejects.toMatchObject({
      details: { fields: [{ path: 'way', reason: 'wayNotOffered' }] },
    });
    world.reprice(contract, { ...contract.plan, waysToPay: ['card', 'transfer'] });
    await expect(choose('konbini')).rejects.toMatchObject({
      details: { fields: [{ path: 'way', reason: 'wayNotInPlan' }] },
    });
    expect(await world.get(ReadInvoices).paymentMethod(client, contract.id)).toMatchObject({
      ways: ['card', 'transfer'],
      planWays: ['card', 'transfer'],
    });
    await choose('transfer');
    const stranger = await world.company('client', '他社');
    await expect(world.get(ChooseWayToPay).execute(stranger, contract.id, 'transfer')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
