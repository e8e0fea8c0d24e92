import type { Agent } from './agent.js';
import type { Caller } from './caller.js';

/** The floor's thresholds for a desk without rules of its own, in the product's seconds (docs/domain/fulfilment.md). */
export const ANSWER_WITHIN_SECONDS = 20;
export const SHORT_ABANDON_SECONDS = 5;

/** Means in seconds; null while there is nothing to take a mean of. */
export interface Figures {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly serviceLevel: number | null;
  readonly averageSpeedOfAnswerSeconds: number | null;
  readonly averageHandleSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly holdSeconds: number | null;
  readonly wrapUpSeconds: number | null;
  readonly handedOn: number;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Counted from what each caller and agent was told, one by one; the floor counts in one statement over its tables. */
export function ownCount(
  callers: readonly Caller[],
  atMs: number,
  promisedSeconds: (deskId: string) => number,
): Figures {
  const known = callers.filter(({ interactionId }) => interactionId !== undefined);
  const answered = known.filter(({ isAnswered }) => isAnswered);
  const abandoned = known.filter(({ gaveUpAtMs }) => gaveUpAtMs !== undefined);
  const ringing = known.filter(({ ringsSinceMs }) => ringsSinceMs !== undefined);
  const waitOf = ({ offeredAtMs, firstAnsweredAtMs, gaveUpAtMs }: Caller) =>
    ((firstAnsweredAtMs ?? gaveUpAtMs ?? atMs) - offeredAtMs) / 1000;
  const late = ringing.filter((one) => !one.isAnswered && waitOf(one) > promisedSeconds(one.deskId));
  const decided =
    answered.length + abandoned.filter((one) => waitOf(one) > SHORT_ABANDON_SECONDS).length + late.length;
  const inTime = answered.filter((one) => waitOf(one) <= promisedSeconds(one.deskId)).length;
  return {
    offered: known.length,
    answered: answered.length,
    abandoned: abandoned.length,
    waiting: ringing.length,
    longestWaitSeconds: Math.floor(Math.max(0, ...ringing.map((one) => (atMs - one.ringsSinceMs!) / 1000))),
    serviceLevel: decided === 0 ? null : inTime / decided,
    averageSpeedOfAnswerSeconds: mean(answered.map(waitOf)),
    ...handling(known.filter(({ recordedAtMs }) => recordedAtMs !== undefined)),
    handedOn:
      sum(known.map(({ holders }) => holders.filter(({ untilMs }) => untilMs !== undefined).length)) -
      known.filter(({ recordedAtMs }) => recordedAtMs !== undefined).length,
  };
}

function handling(written: readonly Caller[]) {
  const handled = mean(
    written.map(({ holders }) => sum(holders.map(({ fromMs, untilMs }) => (untilMs! - fromMs) / 1000))),
  );
  const held = mean(written.map(({ holdSeconds }) => holdSeconds));
  const wrapUp = mean(written.map(({ endedAtMs, recordedAtMs }) => (recordedAtMs! - endedAtMs!) / 1000));
  return {
    averageHandleSeconds: handled,
    talkSeconds: handled === null ? null : handled - held! - wrapUp!,
    holdSeconds: held,
    wrapUpSeconds: wrapUp,
  };
}

/** Seconds in which agents were there, and in which they were occupied with calls and calls back; what overlaps counts once. */
export function staffing(agents: readonly Agent[], callers: readonly Caller[], atMs: number) {
  const parts = agents.map((agent, number) => {
    const held = [
      ...callers.flatMap(({ holders }) => holders.filter((holder) => holder.agent === number)),
      ...agent.callingBack,
    ];
    return { occupied: union(held, atMs), staffed: union([...held, ...agent.shift.readySpans], atMs) };
  });
  return { occupied: sum(parts.map((one) => one.occupied)), staffed: sum(parts.map((one) => one.staffed)) };
}

function union(spans: readonly { fromMs: number; untilMs?: number }[], atMs: number): number {
  let [total, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const { fromMs, untilMs = atMs } of [...spans].sort((a, b) => a.fromMs - b.fromMs)) {
    total += Math.max(0, untilMs - Math.max(fromMs, reached));
    reached = Math.max(reached, untilMs);
  }
  return total / 1000;
}

/** Share of the agents' time between two moments of the run in which they were occupied. */
export function occupancyOfRun(agents: readonly Agent[], fromMs: number, toMs: number): number {
  const inside = agents.flatMap(({ occupied }) =>
    occupied.map(([from, to]) => Math.max(0, Math.min(to, toMs) - Math.max(from, fromMs))),
  );
  return sum(inside) / (agents.length * (toMs - fromMs));
}
