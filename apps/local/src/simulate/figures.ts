import type { Agent } from './agent.js';
import type { Caller } from './caller.js';

/** The floor's thresholds for a desk without rules of its own, in the product's seconds (docs/domain/fulfilment.md). */
export const ANSWER_WITHIN_SECONDS = 20;
export const SHORT_ABANDON_SECONDS = 5;

export interface Figures {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly serviceLevel: number | null;
  readonly averageSpeedOfAnswerSeconds: number | null;
}

const seconds = (fromMs: number, toMs: number) => (toMs - fromMs) / 1000;
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Counted from what each caller was told, one by one; the floor counts in one statement over its table. */
export function ownCount(callers: readonly Caller[]): Figures {
  const waits = callers.flatMap(({ offeredAtMs, connectedAtMs }) =>
    connectedAtMs === undefined ? [] : [seconds(offeredAtMs, connectedAtMs)],
  );
  const lost = callers.flatMap(({ offeredAtMs, gaveUpAtMs }) =>
    gaveUpAtMs === undefined ? [] : [seconds(offeredAtMs, gaveUpAtMs)],
  );
  const decided = waits.length + lost.filter((waited) => waited > SHORT_ABANDON_SECONDS).length;
  const inTime = waits.filter((waited) => waited <= ANSWER_WITHIN_SECONDS).length;
  return {
    offered: callers.length,
    answered: waits.length,
    abandoned: lost.length,
    serviceLevel: decided === 0 ? null : inTime / decided,
    averageSpeedOfAnswerSeconds: mean(waits),
  };
}

/** Share of the agents' time between two moments of the run in which they were occupied. */
export function occupancy(agents: readonly Agent[], fromMs: number, toMs: number): number {
  const inside = agents.flatMap(({ occupied }) =>
    occupied.map(([from, to]) => Math.max(0, Math.min(to, toMs) - Math.max(from, fromMs))),
  );
  return inside.reduce((sum, ms) => sum + ms, 0) / (agents.length * (toMs - fromMs));
}

/** How far two counts of the same calls are apart; empty when they agree. */
export function disagreements(own: Figures, floor: Figures): string[] {
  return (Object.keys(own) as (keyof Figures)[]).flatMap((key) =>
    Math.abs((own[key] ?? -1) - (floor[key] ?? -1)) < 1e-6
      ? []
      : [`${key}: own ${own[key]}, floor ${floor[key]}`],
  );
}
