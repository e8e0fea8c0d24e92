import Stripe from 'stripe';
import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway } from '../src/application/ports.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReceiveStripeEvent } from '../src/application/receive-stripe-event.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld, WEBHOOK_SECRET } from './billing-world.js';

/** What comes from outside and is wrong: refused in clear words, and nothing is lost. */
describe('billing meets bad input', () => {
  let world: BillingWorld;
  let stripe: Stripe;
  let client: PersonActor;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    stripe = new Stripe('sk_test_emulator_billing', {
      host: '127.0.0.1',
      port: world.emulator.port,
      protocol: 'http',
    });
    await world.setClock('2026-10-25T03:00:00Z');
    client = await world.company('client', 'さくら歯科');
    producer = await world.company('producer', '合同会社みなと企画');
    operator = await world.company('operator', '北町コールセンター');
  }, 60_000);
  afterAll(() => world.close());

  const active = async (more: Partial<ContractView>): Promise<ContractView> => {
    const contract = world.contract(client, producer, operator, more);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    return contract;
  };
  const close = (month: string) => world.get(CloseMonth).execute(world.issuer, month);

  /** A webhook as Stripe signs it, made by its own library. */
  const signed = (event: object, at = Math.floor(Date.now() / 1000)) => {
    const payload = JSON.stringify(event);
    const signature = stripe.webhooks.generateTestHeaderString({
      payload,
      secret: WEBHOOK_SECRET,
      timestamp: at,
    });
    return { body: Buffer.from(payload), signature };
  };
  const event = (id: string, type: string, object: object) => ({
    id,
    object: 'event',
    type,
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    api_version: '2026-10-28.endive',
    data: { object },
  });
  const verify = ({ body, signature }: ReturnType<typeof signed>) =>
    world.get(PaymentGateway).verify('platform', body, signature);

  it('parks a month with a call after the contract ended, and bills it when the contract is right', async () => {
    const contract = await active({ startsOn: '2026-11-01', endsOn: '2026-11-10' });
    world.calls(contract, 1, { occurredAt: new Date('2026-11-20T03:00:00Z') });
    await world.setClock('2026-12-01T00:40:00+09:00');
    const { parked } = await close('2026-11');
    expect(parked).toMatchObject([{ contractId: contract.id, reason: 'usageOutsideContract' }]);
    world.neighbours.contracts.set(contract.id, { ...contract, endsOn: '2026-11-30' });
    const { invoices } = await close('2026-11');
    expect(invoices.find(({ contractId }) => contractId === contract.id)).toMatchObject({
      status: 'paid',
      stripeTotalMinor: 54_780,
    });
    expect(
      await world.rows('SELECT billable_calls AS calls FROM billing.invoice WHERE contract_id = $1', [
        contract.id,
      ]),
    ).toEqual([{ calls: 1 }]);
  });

  it('refuses to give back more than a line has left, and writes nothing', async () => {
    const [invoice] = (await close('2026-11')).invoices;
    const line = invoice!.lines.findIndex(({ amountMinor }) => amountMinor > 0);
    const propose = async (amountMinor: number) =>
      world.get(ProposeCreditNote).execute(world.issuer, {
        invoiceId: invoice!.id,
        means: 'refund',
        reason: '多すぎる',
        lines: [{ position: line + 1, amountMinor }],
      });
    for (const amount of [invoice!.lines[line]!.amountMinor + 1, Number.MAX_SAFE_INTEGER, 0, -1])
      await expect(propose(amount)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await world.rows('SELECT FROM billing.credit_note')).toEqual([]);
  });

  it('takes no webhook that is forged, stale, for another mode, or no event at all', () => {
    const good = event('evt_good', 'invoice.paid', { id: 'in_1' });
    expect(verify(signed(good))).toMatchObject({ id: 'evt_good', objectId: 'in_1' });
    const { body, signature } = signed(good);
    const tampered = Buffer.from(body.toString().replace('in_1', 'in_2'));
    const gateway = world.get(PaymentGateway);
    expect(gateway.verify('platform', tampered, signature)).toBeUndefined();
    expect(gateway.verify('platform', body, '')).toBeUndefined();
    expect(verify(signed(good, Math.floor(Date.now() / 1000) - 301))).toBeUndefined();
    expect(verify(signed({ ...good, livemode: true }))).toBeUndefined();
    expect(gateway.verify('platform', Buffer.from('not json'), signature)).toBeUndefined();
  });

  it('writes a replayed webhook down once, and keeps one about an unknown object for a person', async () => {
    const told = verify(signed(event('evt_unknown', 'invoice.paid', { id: 'in_unknown' })))!;
    for (let time = 0; time < 3; time += 1) await world.get(ReceiveStripeEvent).execute(told);
    const kept = () =>
      world.rows<{ status: string; attempts: number; last_error: string | null }>(
        `SELECT status, attempts, last_error FROM billing.stripe_event WHERE id = 'evt_unknown'`,
      );
    expect(await kept()).toMatchObject([{ status: 'pending', attempts: 0 }]);
    for (let time = 0; time < 12; time += 1) await world.workOff();
    expect(await kept()).toMatchObject([
      { status: 'failed', attempts: 12, last_error: expect.stringContaining('in_unknown') },
    ]);
    expect(await world.rows(`SELECT FROM billing.ledger_tx WHERE source_type = 'in_unknown'`)).toEqual([]);
  });

  it('sends nothing to a payee whose account is of another country, and tells it why', async () => {
    const account = await world.get(PayoutAccount).execute(producer);
    expect(await world.get(PayoutAccount).read(producer)).toMatchObject({ ready: false, problem: 'details' });
    await fetch(account.onboardingUrl!, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ country: 'US' }),
    });
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).problem === 'country');
    expect(await world.get(PayoutAccount).read(producer)).toMatchObject({ ready: false });
    // No form can mend it, so none is offered.
    expect(await world.get(PayoutAccount).execute(producer)).toEqual({
      ready: false,
      problem: 'country',
      onboardingUrl: null,
    });
  });
});
