import type Stripe from 'stripe';
import { failureOf, startHarness, type Harness } from './testing/harness.js';

const DAY_S = 86_400;

/** What a platform sees in the name of a connected account. */
describe('a connected account', () => {
  let h: Harness;
  let stripe: Stripe;
  let now = Date.UTC(2026, 10, 10, 3);
  let account: string;
  const as = () => ({ stripeAccount: account });
  const pass = async (seconds: number) => {
    now += seconds * 1000;
    await stripe.balance.retrieve();
  };
  const link = async () =>
    (
      await stripe.accountLinks.create({
        account,
        type: 'account_onboarding',
        refresh_url: 'http://127.0.0.1/again',
        return_url: 'http://127.0.0.1/ok',
      })
    ).url;
  const balance = async () => {
    const { available, pending } = await stripe.balance.retrieve({}, as());
    return [available[0]!.amount, pending[0]!.amount];
  };

  beforeAll(async () => {
    h = await startHarness({ clock: () => now });
    stripe = h.stripe;
    ({ id: account } = await stripe.accounts.create({
      country: 'JP',
      controller: {
        fees: { payer: 'application' },
        losses: { payments: 'application' },
        requirement_collection: 'stripe',
        stripe_dashboard: { type: 'express' },
      },
      capabilities: { transfers: { requested: true } },
    }));
    await h.post(await link());
  });
  afterAll(() => h.close());

  test('has a balance of its own, fed by transfers and paid out at midnight in Japan', async () => {
    const { latest_charge: charge } = await stripe.paymentIntents.create({
      amount: 50_000,
      currency: 'jpy',
      payment_method: 'pm_card_visa',
      confirm: true,
      off_session: true,
    });
    const transfer = await stripe.transfers.create({
      amount: 10_000,
      currency: 'jpy',
      destination: account,
      source_transaction: charge as string,
    });
    await stripe.transfers.createReversal(transfer.id, { amount: 1_000 });
    expect(await balance()).toEqual([0, 9_000]);
    await pass(4 * DAY_S);
    expect(await balance()).toEqual([9_000, 0]);
    await pass(DAY_S);
    expect(await balance()).toEqual([0, 0]);
    const [payout] = (await stripe.payouts.list({}, as())).data;
    expect(payout).toMatchObject({ amount: 9_000, status: 'pending', automatic: true });
    const { data: lines } = await stripe.balanceTransactions.list({ payout: payout!.id }, as());
    expect(lines.map(({ type, net }) => [type, net]).sort()).toEqual([
      ['payment', 10_000],
      ['payment_refund', -1_000],
      ['payout', -9_000],
    ]);
    const [sent] = (await stripe.transfers.list({ destination: account })).data;
    expect(lines.map(({ source }) => source)).toContain(sent!.destination_payment);
    expect((await stripe.payouts.list()).data).toEqual([]);
  });

  test('gets a refused payout back, waits for its owner, and sends it again the midnight after', async () => {
    h.emulator.faults.replace({ faults: [{ kind: 'fail_payouts', match: account, times: 1 }] });
    await pass(2 * DAY_S);
    const [failed] = (await stripe.payouts.list({ status: 'failed' }, as())).data;
    expect(failed).toMatchObject({ failure_code: 'no_account' });
    expect((await h.received('payout.failed')).account).toBe(account);
    expect(await stripe.accounts.retrieve(account)).toMatchObject({ payouts_enabled: false });
    await pass(5 * DAY_S);
    expect((await stripe.payouts.list({}, as())).data).toHaveLength(1);
    expect(await balance()).toEqual([9_000, 0]);

    await h.post(await link());
    await pass(DAY_S);
    await pass(2 * DAY_S);
    const [again] = (await stripe.payouts.list({ status: 'paid' }, as())).data;
    expect(again).toMatchObject({ amount: 9_000 });
    const { data: lines } = await stripe.balanceTransactions.list({ payout: again!.id }, as());
    expect(lines.map(({ type, source }) => [type, source])).toContainEqual(['payout_failure', failed!.id]);
  });

  test('has a list of events that holds nothing of the platform, and the other way round', async () => {
    const own = (await stripe.events.list({ limit: 100 }, as())).data;
    expect(new Set(own.map((event) => event.account))).toEqual(new Set([account]));
    const ours = (await stripe.events.list({ limit: 100 })).data;
    expect(ours.filter((event) => event.account)).toEqual([]);
    expect(await failureOf(stripe.events.retrieve(own[0]!.id))).toMatchObject({ statusCode: 404 });
    expect((await stripe.events.retrieve(own[0]!.id, {}, as())).id).toBe(own[0]!.id);
  });

  test('that is not the platform’s is refused, and so is what is not played in its name', async () => {
    expect(await failureOf(stripe.payouts.list({}, { stripeAccount: 'acct_other' }))).toMatchObject({
      statusCode: 403,
      code: 'account_invalid',
    });
    expect(await failureOf(stripe.customers.list({}, as()))).toMatchObject({ statusCode: 501 });
    expect(await failureOf(stripe.payouts.retrieve('po_nobody', {}, as()))).toMatchObject({
      statusCode: 404,
    });
  });

  test('may turn out to live elsewhere', async () => {
    await h.post(await link(), { country: 'US' });
    expect(await stripe.accounts.retrieve(account)).toMatchObject({ country: 'US' });
  });
});
