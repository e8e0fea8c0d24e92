import { createHash } from 'node:crypto';
import type { Plan } from '../play/market.js';
import { Chance } from '../simulate/chance.js';

export interface MonthPlan {
  readonly answered: number;
  readonly spam: number;
  readonly appointments: number;
  /** Which of the month's units the owner objects to, and whether the operator agrees. */
  readonly objections: readonly { readonly unit: number; readonly accept: boolean; readonly late: boolean }[];
}

/** One contract from signature to its last payout, and what will happen to its money. */
export interface RunPlan {
  readonly number: number;
  readonly side: number;
  /** Index of the plan in `plans`. */
  readonly plan: number;
  readonly card: CardName;
  /** After a refused payment the owner stores a card that works. */
  readonly mendsCard: boolean;
  readonly months: readonly [MonthPlan, MonthPlan | null];
  /** The part of January's invoice that is taken back, and how when it is paid. */
  readonly credit: { readonly shareBps: number; readonly means: 'REFUND' | 'CARRY' } | null;
  readonly evidence: 'winning_evidence' | 'losing_evidence';
}

/** Stripe's test cards that matter for money. */
export const cards = {
  plain: '4242424242424242',
  asksOnce: '4000002500003155',
  refusesCharges: '4000000000000341',
  isContested: '4000000000000259',
  refundsLate: '4000000000007726',
  refundFails: '4000000000005126',
} as const;
export type CardName = keyof typeof cards;

const common = { minimumTermMonths: 0, noticeDays: 0, successFeeMinor: 5_000 };
export const plans: readonly Plan[] = [
  {
    ...common,
    name: '基本',
    baseMinor: 10_000,
    includedUnits: 2,
    overageMinor: 300,
    initialFeeMinor: 3_000,
  },
  {
    ...common,
    name: '従量',
    baseMinor: 4_321,
    includedUnits: 0,
    overageMinor: 777,
    initialFeeMinor: 0,
  },
  {
    ...common,
    name: '大口',
    baseMinor: 98_765,
    includedUnits: 1,
    overageMinor: 1_999,
    initialFeeMinor: 12_345,
  },
  {
    ...common,
    name: '特大',
    baseMinor: 10_000_000,
    includedUnits: 0,
    overageMinor: 1,
    initialFeeMinor: 0,
  },
];
const LARGEST = plans.length - 1;

/** Several runs share producer, operator and agent. */
export const sidesFor = (runs: number): number => Math.min(4, Math.ceil(runs / 6));

/** The same number and seed give the same plan on every machine. */
export function planRuns(runs: number, seed: number): RunPlan[] {
  const chance = new Chance(seed);
  return Array.from({ length: runs }, (_, number) => {
    const plan = planRun(number, number % sidesFor(runs), chance);
    return number === 0 ? solvent(plan) : plan;
  });
}

/** One client is so large that the platform can afford what the others' banks take from it. */
const solvent = (plan: RunPlan): RunPlan => ({ ...plan, plan: LARGEST, card: 'plain', credit: null });

function planRun(number: number, side: number, chance: Chance): RunPlan {
  const below = (limit: number) => Math.floor(chance.next() * limit);
  const happens = (share: number) => chance.next() < share;
  const month = (): MonthPlan => {
    const [answered, spam, appointments] = [below(5), below(2), happens(0.3) ? 1 : 0];
    const units = answered + appointments;
    const objections = Array.from({ length: Math.min(units, below(3)) }, (_unused, unit) => ({
      unit,
      accept: happens(0.5),
      late: happens(0.5),
    }));
    return { answered, spam, appointments, objections };
  };
  return {
    number,
    side,
    plan: below(LARGEST),
    card: cardFor(chance.next()),
    mendsCard: happens(0.6),
    months: [month(), happens(0.6) ? month() : null],
    credit: happens(0.4)
      ? { shareBps: happens(0.4) ? 10_000 : 1 + below(9_999), means: happens(0.6) ? 'REFUND' : 'CARRY' }
      : null,
    evidence: happens(0.5) ? 'winning_evidence' : 'losing_evidence',
  };
}

/** Half of the cards simply work. */
function cardFor(draw: number): CardName {
  if (draw < 0.35) return 'plain';
  if (draw < 0.5) return 'asksOnce';
  if (draw < 0.68) return 'refusesCharges';
  if (draw < 0.8) return 'isContested';
  return draw < 0.9 ? 'refundsLate' : 'refundFails';
}

/** Two plans are the same when their marks are. */
export const markOf = (plan: readonly RunPlan[]): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 12);
