import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { PaymentGateway } from '../src/application/ports.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { Reconcile } from '../src/application/reconcile.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

/** What the books say of Stripe's balance, and what Stripe says. */
describe('the balance at Stripe', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClocks('2026-10-25T03:00:00Z');
    const client = await world.company('client', 'さくら歯科');
    const producer = await world.company('producer', 'みなと企画');
    const operator = await world.company('operator', '北町');
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    const account = await world.get(PayoutAccount).execute(producer);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(producer)).ready);
    await world.setClocks('2026-12-01T00:10:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-11');
    await world.workOff();
    await world.setClocks('2026-12-25T10:00:00+09:00');
    await payOut(world, '2026-12-25');
    await world.workOff();
  });
  afterAll(() => world.close());

  const night = async () => {
    await world.get(Reconcile).run();
    const { checks } = await world.get(ReadReconciliation).read(world.issuer);
    return new Map(checks.map((check) => [check.name, check]));
  };
  const failing = async () => [...(await night()).values()].filter(({ ok }) => !ok).map(({ name }) => name);
  const booked = async (account: string) =>
    Number((await world.rows<{ sum: number }>(
      'SELECT coalesce(sum(amount_minor), 0)::bigint AS sum FROM billing.ledger_entry WHERE account = $1', [account]))[0]!.sum); // prettier-ignore
  const post = async (path: string, body: Record<string, string>) => {
    const answer = await fetch(`http://127.0.0.1:${world.emulator.port}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
      body: new URLSearchParams(body),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { id: string };
  };

  it('is what the books say, after a month and a pay day', async () => {
    const checks = await night();
    const balance = checks.get('balance')!;
    expect(balance).toMatchObject({ ok: true, left: balance.right });
    expect(balance.left).toBeGreaterThan(10_000);
  });

  it('pays out to our own bank once in the books, however often the night is made', async () => {
    const clearing = await booked('stripe_clearing');
    await post('payouts', { amount: '5000', currency: 'jpy' });
    await Promise.all([night(), night()]);
    expect(await failing()).toEqual([]);
    expect(await booked('bank')).toBe(5_000);
    expect(await booked('stripe_clearing')).toBe(clearing - 5_000);
  });

  it('names a transfer that somebody took back by hand', async () => {
    const [line] = await world.rows<{ id: string }>(
      'SELECT stripe_transfer_id AS id FROM billing.payout_line WHERE sent_at IS NOT NULL',
    );
    const reversal = await post(`transfers/${line!.id}/reversals`, { amount: '100' });
    const checks = await night();
    expect([...checks.values()].filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      'transfers',
      'balance',
    ]);
    expect(checks.get('transfers')!.differing).toEqual([reversal.id]);
    expect(checks.get('balance')).toMatchObject({ left: checks.get('balance')!.right - 100 });
  });

  it('books a fee of the account, and names a kind of movement nobody knows', async () => {
    const gateway = world.get(PaymentGateway);
    const movements = gateway.movements.bind(gateway);
    const balance = gateway.balance.bind(gateway);
    const extra = [
      { stripeId: 'txn_fee', kind: 'fees', type: 'stripe_fee', source: 'txn_fee', amountMinor: -330, movedAt: new Date('2026-12-25T02:00:00Z') },
      { stripeId: 'txn_odd', kind: 'others', type: 'climate_order_purchase', source: 'climorder_1', amountMinor: -70, movedAt: new Date('2026-12-25T02:00:00Z') },
    ] as const; // prettier-ignore
    gateway.movements = async (since) => [...(await movements(since)), ...extra];
    gateway.balance = async () => (await balance()) - 400;
    const fees = await booked('processor_fee');
    const checks = await night();
    expect(await booked('processor_fee')).toBe(fees + 330);
    expect(checks.get('others')).toMatchObject({ ok: false, left: 0, right: -70, differing: ['climate_order_purchase climorder_1'] }); // prettier-ignore
    // Still the hundred yen from before, and the seventy that nobody has booked.
    const { left, right } = checks.get('balance')!;
    expect(left - right).toBe(-100 + 70);
  });

  it('asks for what is new only, and for everything when the sum says that a line is missing', async () => {
    const gateway = world.get(PaymentGateway);
    const movements = gateway.movements.bind(gateway);
    const asked: (Date | null)[] = [];
    gateway.movements = (since) => {
      asked.push(since);
      return movements(since);
    };
    await night();
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toBeNull();
    // As if the newest lines had been lost on the way: older ones than the overlap are found by the sum.
    await world.rows(`DELETE FROM billing.balance_movement WHERE kind = 'charges'`);
    asked.length = 0;
    const checks = await night();
    expect(asked.map((since) => since === null)).toEqual([false, true]);
    expect(checks.get('charges')!.ok).toBe(true);
  });
});
