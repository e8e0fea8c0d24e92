import type Stripe from 'stripe';
import type { Faults } from '../faults/faults.js';
import { missing } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { checkObject, complete } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { DueSource } from '../time/timeline.js';
import { platformTime } from './balance.js';
import type { Handlers } from './index.js';
import { sum } from './money.js';

const DAY_S = 86_400;
const JST_S = 9 * 3600;
const ARRIVES_AFTER_S = 2 * DAY_S;

/** One line of a connected account's own balance; `carriedBy` is the payout that takes it to the bank. */
interface Line {
  id: string;
  account: string;
  carriedBy: string | null;
  shown: Stripe.BalanceTransaction;
}

interface AccountPayout {
  id: string;
  account: string;
  shown: Stripe.Payout;
}

const lines = (world: World, account: string): Line[] =>
  world.store.all<Line>('connected_line').filter((line) => line.account === account);
const payouts = (world: World, account: string | null): AccountPayout[] =>
  world.store
    .all<AccountPayout>('connected_payout')
    .filter((payout) => account === null || payout.account === account);

/** What a platform asks in the name of a connected account: its balance, its lines and its payouts. */
export const connectedMoneyHandlers: Handlers = {
  'GET /v1/balance': (world) => {
    const rows = lines(world, world.request.account!).filter(({ carriedBy }) => carriedBy === null);
    const part = (is: (line: Line) => boolean) => {
      const amount = sum(rows.filter(is).map(({ shown }) => shown.net));
      return [{ amount, currency: 'jpy', source_types: { card: amount } }];
    };
    const isAvailable = ({ shown }: Line) => shown.available_on <= platformTime(world);
    return {
      object: 'balance',
      available: part(isAvailable),
      pending: part((line) => !isAvailable(line)),
      livemode: false,
    };
  },
  'GET /v1/balance_transactions': (
    world,
    { source, type, payout, ...params }: Stripe.BalanceTransactionListParams,
  ) => {
    const rows = lines(world, world.request.account!)
      .filter((line) => payout === undefined || line.carriedBy === payout)
      .map(({ shown }) => shown);
    return page(world, where(rows, { source, type }), params as ListParams, '/v1/balance_transactions');
  },
  'GET /v1/payouts': (world, { status, ...params }: Stripe.PayoutListParams) => {
    const rows = payouts(world, world.request.account!).map(({ shown }) => shown);
    return page(world, where(rows, { status }), params as ListParams, '/v1/payouts');
  },
  'GET /v1/payouts/{id}': (world, _params, [id]) => {
    const found = payouts(world, world.request.account!).find((payout) => payout.id === id);
    if (!found) throw missing('payout', id);
    return found.shown;
  },
};

/** Money that the platform has sent, or (below zero) taken back; `source` is the payment in the account's own books. */
export function creditAccount(
  world: World,
  account: string,
  amount: number,
  type: 'payment' | 'payment_refund' | 'payout' | 'payout_failure',
  source: string,
  availableOn = world.now(),
): Line {
  const shown = complete('BalanceTransaction', {
    id: newId('txn'),
    object: 'balance_transaction',
    created: world.now(),
    amount,
    available_on: availableOn,
    balance_type: 'payments',
    currency: 'jpy',
    description: null,
    fee: 0,
    fee_details: [],
    net: amount,
    reporting_category: type === 'payout_failure' ? 'payout_reversal' : type === 'payment' ? 'charge' : type,
    source,
    status: availableOn <= world.now() ? 'available' : 'pending',
    type,
  }) as unknown as Stripe.BalanceTransaction;
  checkObject('BalanceTransaction', JSON.parse(JSON.stringify(shown)));
  const line = { id: shown.id, account, carriedBy: null, shown };
  world.store.put('connected_line', line.id, line);
  return line;
}

/** Every account is paid out each midnight in Japan, as its schedule says, while its bank takes money. */
export const connectedPayoutsDue =
  (faults: Faults): DueSource =>
  (world) => [
    ...payouts(world, null)
      .filter(({ shown }) => shown.status === 'pending')
      .map(({ id, shown }) => ({
        at: shown.arrival_date,
        clock: null,
        run: () => arrive(world, id, faults),
      })),
    ...world
      .all('account')
      .filter(({ payouts_enabled: open }) => open)
      .flatMap(({ id }) => nextPayout(world, id)),
  ];

function nextPayout(world: World, account: string) {
  const waiting = lines(world, account).filter(({ carriedBy }) => carriedBy === null);
  if (sum(waiting.map(({ shown }) => shown.net)) <= 0) return [];
  const mended = world.store.find<{ at: number }>('bank_mended', account)?.at ?? 0;
  const from = Math.max(mended, Math.min(...waiting.map(({ shown }) => shown.available_on)));
  const at = (Math.floor((from + JST_S) / DAY_S) + 1) * DAY_S - JST_S;
  return [{ at, clock: null, run: () => payOut(world, account) }];
}

function payOut(world: World, account: string): void {
  const ready = lines(world, account).filter(
    ({ carriedBy, shown }) => carriedBy === null && shown.available_on <= world.now(),
  );
  const amount = sum(ready.map(({ shown }) => shown.net));
  if (amount <= 0) return;
  const id = newId('po');
  const own = creditAccount(world, account, -amount, 'payout', id);
  for (const line of [...ready, own]) world.store.put('connected_line', line.id, { ...line, carriedBy: id });
  save(
    world,
    account,
    complete('Payout', {
      id,
      object: 'payout',
      amount,
      arrival_date: world.now() + ARRIVES_AFTER_S,
      automatic: true,
      balance_transaction: own.id,
      created: world.now(),
      currency: 'jpy',
      description: 'STRIPE PAYOUT',
      destination: 'ba_emulator',
      livemode: false,
      metadata: {},
      method: 'standard',
      reconciliation_status: 'in_progress',
      source_type: 'card',
      status: 'pending',
      type: 'bank_account',
    }) as unknown as Stripe.Payout,
    'payout.created',
  );
}

function save(world: World, account: string, shown: Stripe.Payout, event: string): void {
  checkObject('Payout', JSON.parse(JSON.stringify(shown)));
  world.store.put('connected_payout', shown.id, { id: shown.id, account, shown } satisfies AccountPayout);
  world.emit(event, shown, { account });
}

/** A refused payout gives its money back to the account, and nothing goes to that bank until its owner has mended it. */
function arrive(world: World, id: string, faults: Faults): void {
  const { account, shown } = world.store.find<AccountPayout>('connected_payout', id)!;
  if (!faults.take('fail_payouts', `${account} ${id}`)) {
    save(world, account, { ...shown, status: 'paid', reconciliation_status: 'completed' }, 'payout.paid');
    return;
  }
  const back = creditAccount(world, account, shown.amount, 'payout_failure', id);
  const failed = {
    ...shown,
    failure_balance_transaction: back.id,
    failure_code: 'no_account',
    failure_message: 'The bank account could not be found.',
    status: 'failed',
  };
  save(world, account, failed as Stripe.Payout, 'payout.failed');
  const owner = world.get('account', account);
  const requirements = { ...owner.requirements, currently_due: ['external_account'] };
  world.change(
    'account',
    owner,
    { payouts_enabled: false, requirements: requirements as never },
    'account.updated',
  );
}
