import { createEmulator } from '@madoguchi/stripe-emulator';
import Stripe from 'stripe';
import { PaymentGateway, type CommandOp, type CommandParams } from '../src/application/ports.js';
import { documentTotals } from '../src/domain/document-tax.js';
import { BillingWorld } from './billing-world.js';

describe('a document with two rates', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  const send = <Op extends CommandOp>(op: Op, params: CommandParams[Op]) =>
    world.get(PaymentGateway).send(op, params, crypto.randomUUID());

  it('comes to the same yen at the provider, which learns which line is at the reduced rate', async () => {
    const { id: customerId } = await send('customer.create', { clientId: crypto.randomUUID(), name: '茶舗' });
    const { id: stripeInvoiceId } = await send('invoice.create', {
      invoiceId: crypto.randomUUID(),
      attempt: 1,
      customerId,
      paymentMethodId: null,
      description: '試し',
      footer: '',
    });
    const lines = [
      { amountMinor: 10_005, taxRateBps: 1_000, taxMinor: 1_000 },
      { amountMinor: 1_005, taxRateBps: 800, taxMinor: 80 },
    ];
    const taxes: CommandParams['invoice.setTax']['taxes'] = [];
    for (const { amountMinor, taxRateBps, taxMinor } of lines) {
      const { id: itemId } = await send('invoice.addLine', {
        stripeInvoiceId,
        customerId,
        lineId: crypto.randomUUID(),
        description: `${taxRateBps}`,
        amountMinor,
      });
      const reduced = taxRateBps === 800 && { reduced: true as const };
      taxes.push({ itemId, taxableMinor: amountMinor, taxMinor, rateBps: taxRateBps, ...reduced });
    }
    const { totalMinor } = await send('invoice.setTax', { stripeInvoiceId, taxes });
    expect(totalMinor).toBe(documentTotals(lines, 'down').totalMinor);

    const { lines: shown } = await world.stripe<Stripe.Invoice>(`invoices/${stripeInvoiceId}`);
    const reasons = shown.data.map(({ description, taxes: each }) => [
      description,
      each?.[0]?.taxability_reason,
      each?.[0]?.amount,
    ]);
    expect(reasons.sort()).toEqual([
      ['1000', 'standard_rated', 1_000],
      ['800', 'reduced_rated', 80],
    ]);
  });
});
