import { createHash } from 'node:crypto';
import { Draw } from './draw.js';
import { LARGEST, plans, type CardName } from './offer.js';
import { drawTurns } from './turns/index.js';

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
  /** What else happens, by the name of the turn. */
  readonly turns: Readonly<Record<string, unknown>>;
}

/** Several runs share producer, operator and agent. */
export const sidesFor = (runs: number): number => Math.min(4, Math.ceil(runs / 6));

/** The same number and seed give the same plan on every machine. */
export function planRuns(runs: number, seed: number): RunPlan[] {
  const draw = new Draw(seed);
  return Array.from({ length: runs }, (_, number) => {
    const plan = planRun(number, number % sidesFor(runs), draw);
    return number === 0 ? solvent(plan) : { ...plan, turns: drawTurns(seed, plan) };
  });
}

/** One client is so large that the platform can afford what the others' banks take from it. */
const solvent = (plan: RunPlan): RunPlan => ({ ...plan, plan: LARGEST, card: 'plain', credit: null });

function planRun(number: number, side: number, draw: Draw): RunPlan {
  const month = (): MonthPlan => {
    const [answered, spam, appointments] = [draw.below(5), draw.below(2), draw.happens(0.3) ? 1 : 0];
    const units = answered + appointments;
    const objections = Array.from({ length: Math.min(units, draw.below(3)) }, (_unused, unit) => ({
      unit,
      accept: draw.happens(0.5),
      late: draw.happens(0.5),
    }));
    return { answered, spam, appointments, objections };
  };
  const plan = draw.below(LARGEST);
  return {
    number,
    side,
    plan,
    card: plans[plan]!.asksDeposit ? cardForDeposit(draw.share()) : cardFor(draw.share()),
    mendsCard: draw.happens(0.6),
    months: [month(), draw.happens(0.6) ? month() : null],
    credit: draw.happens(0.4)
      ? {
          shareBps: draw.happens(0.4) ? 10_000 : 1 + draw.below(9_999),
          means: draw.happens(0.6) ? 'REFUND' : 'CARRY',
        }
      : null,
    evidence: draw.happens(0.5) ? 'winning_evidence' : 'losing_evidence',
    turns: {},
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

/** A deposit is charged at once; what a bank does to it later is a known limit of the product. */
function cardForDeposit(draw: number): CardName {
  if (draw < 0.6) return 'plain';
  if (draw < 0.75) return 'asksOnce';
  return draw < 0.9 ? 'refundsLate' : 'refundFails';
}

/** Two plans are the same when their marks are. */
export const markOf = (plan: readonly RunPlan[]): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 12);
