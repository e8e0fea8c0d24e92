import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { Faults } from '../faults/faults.js';
import type { World } from '../store/world.js';
import type { DueSource } from '../time/timeline.js';
import { book, platformTime, totals } from './balance.js';
import type { Handlers } from './index.js';
import { checkAmount, checkCurrency } from './money.js';

const DAY_S = 86_400;
const JST_S = 9 * 3600;
/** From the order to the bank account. */
const ARRIVES_AFTER_S = 2 * DAY_S;

export const payoutHandlers: Handlers = {
  'POST /v1/payouts': (world, params: Stripe.PayoutCreateParams) => {
    checkCurrency(params.currency);
    checkAmount(params.amount);
    if (params.amount > totals(world).available)
      throw invalid(
        'You have insufficient funds in your Stripe account. One likely reason you have insufficient funds is that your funds are still pending.',
        undefined,
        'balance_insufficient',
      );
    return payOut(world, params.amount, false, params);
  },
  'GET /v1/payouts': (world, { status, arrival_date: arrival, ...params }: Stripe.PayoutListParams) => {
    const rows = where(world.all('payout'), { status }).filter((row) => arrivesWithin(row, arrival));
    return page(world, rows, params as ListParams, '/v1/payouts');
  },
  'GET /v1/payouts/{id}': (world, _params, [id]) => world.get('payout', id),
  'POST /v1/payouts/{id}': (world, params: Stripe.PayoutUpdateParams, [id]) => {
    const payout = world.get('payout', id);
    const metadata = mergeMetadata(payout.metadata, params.metadata);
    return world.change('payout', payout, { metadata }, 'payout.updated');
  },
  'POST /v1/payouts/{id}/cancel': (world, _params, [id]) => {
    const payout = world.get('payout', id);
    if (payout.status !== 'pending' || payout.automatic)
      throw invalid('Payout can not be canceled: only pending payouts that you created can be.');
    const booked = book(world, { amount: payout.amount, type: 'payout_cancel', source: id });
    const changes = { status: 'canceled', failure_balance_transaction: booked.id };
    return world.change('payout', payout, changes, 'payout.canceled');
  },
};

function arrivesWithin(
  { arrival_date: at }: Stripe.Payout,
  range: Stripe.PayoutListParams['arrival_date'],
): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return at === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return at > gt && at >= gte && at < lt && at <= lte;
}

/** Takes money out of the balance, on its way to the bank. */
function payOut(
  world: World,
  amount: number,
  automatic: boolean,
  given: Partial<Stripe.PayoutCreateParams> = {},
): Stripe.Payout {
  const draft = world.create('payout', {
    amount,
    arrival_date: platformTime(world) + ARRIVES_AFTER_S,
    automatic,
    currency: 'jpy',
    description: given.description ?? (automatic ? 'STRIPE PAYOUT' : null),
    destination: 'ba_emulator',
    metadata: mergeMetadata(null, given.metadata),
    method: 'standard',
    reconciliation_status: automatic ? 'in_progress' : 'not_applicable',
    source_type: 'card',
    statement_descriptor: given.statement_descriptor ?? null,
    status: 'pending',
    type: 'bank_account',
  });
  const lines = automatic ? unpaidLines(world) : [];
  const booked = book(world, {
    amount: -amount,
    type: 'payout',
    source: draft.id,
    description: 'STRIPE PAYOUT',
  });
  world.store.put('payout_lines', draft.id, { ids: [...lines, booked.id] });
  const payout = world.update('payout', draft, { balance_transaction: booked.id });
  world.emit('payout.created', payout);
  return payout;
}

/** The available balance transactions that no automatic payout has carried to the bank yet. */
function unpaidLines(world: World): string[] {
  const carried = new Set(
    world
      .all('payout')
      .filter((payout) => payout.automatic)
      .flatMap(({ id }) => world.store.find<{ ids: string[] }>('payout_lines', id)?.ids ?? []),
  );
  const now = platformTime(world);
  return world
    .all('balance_transaction')
    .filter((row) => row.available_on <= now && !carried.has(row.id))
    .map((row) => row.id);
}

/** Payouts arrive, or fail when the fault is on; with a daily schedule one leaves every midnight in Japan. */
export const payoutsDue =
  (faults: Faults): DueSource =>
  (world) => {
    const clock = leadingClock(world);
    const arriving = world
      .all('payout')
      .filter((payout) => payout.status === 'pending')
      .map(({ id, arrival_date: at }) => ({ at, clock, run: () => arrive(world, id, faults) }));
    return [...arriving, ...daily(world, clock)];
  };

/** The clock that is furthest ahead moves the platform's money. */
function leadingClock(world: World): string | null {
  const clocks = world.all('test_helpers.test_clock').sort((a, b) => b.frozen_time - a.frozen_time);
  return clocks[0] && clocks[0].frozen_time > world.wallClock() ? clocks[0].id : null;
}

function daily(world: World, clock: string | null) {
  if (world.settings.payouts !== 'daily') return [];
  const last = world.store.find<{ day: number }>('payout_day', 'last');
  const today = Math.floor((platformTime(world) + JST_S) / DAY_S);
  const day = (last?.day ?? today) + 1;
  if (!last) world.store.put('payout_day', 'last', { day: today });
  return [{ at: day * DAY_S - JST_S, clock, run: () => dailyPayout(world, day) }];
}

function dailyPayout(world: World, day: number): void {
  world.store.put('payout_day', 'last', { day });
  const { available } = totals(world);
  if (available > 0) payOut(world, available, true);
}

function arrive(world: World, id: string, faults: Faults): void {
  const payout = world.get('payout', id);
  if (faults.take('fail_payouts', id)) return fail(world, payout);
  const paid = world.change('payout', payout, { status: 'paid' }, 'payout.paid');
  if (!paid.automatic) return;
  const completed = world.update('payout', paid, { reconciliation_status: 'completed' });
  world.emit('payout.reconciliation_completed', completed);
}

function fail(world: World, payout: Stripe.Payout): void {
  const back = book(world, { amount: payout.amount, type: 'payout_failure', source: payout.id });
  world.change(
    'payout',
    payout,
    {
      failure_balance_transaction: back.id,
      failure_code: 'account_closed',
      failure_message: 'The bank account has been closed.',
      status: 'failed',
    },
    'payout.failed',
  );
}
