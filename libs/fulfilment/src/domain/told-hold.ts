import type { Instant } from '@madoguchi/kernel';

/** What happened to a call, in the order in which it was heard; `at` is when it happened. */
export interface Told {
  readonly at: Instant;
  readonly kind: string;
}

/** The caller waits. Whoever is asked or rung on a second line makes them wait too. */
const opens = new Set(['held', 'consulted', 'outside_rung']);
/** Nobody talks with the caller from here on. */
const leaves = new Set(['returned', 'transferred']);
/** Somebody does, and another from here on. */
const comes = new Set(['taken', 'taken_over', 'line_joined']);
const closes = new Set([...leaves, ...comes, 'resumed', 'line_refused', 'line_unanswered', 'line_ended']);
export const holdKinds = [...opens, ...closes];

/**
 * How long the caller waited in the line, and since when they do now, by everything that was told of the call: in the order in which it
 * happened, whatever order it was heard in. What is told of before the answer, but heard after it, is a clock that is behind ours.
 * @param since the first answer; before it there is no talk
 */
export function toldHold(
  told: readonly Told[],
  since: Instant | null,
): { heldAt: Instant | null; holdSeconds: number } {
  if (!since) return { heldAt: null, holdSeconds: 0 };
  const moments = told.map(({ at, kind }) => ({ kind, ms: Math.max(at.getTime(), since.getTime()) }));
  let [talks, heldMs, holdSeconds] = [true, undefined as number | undefined, 0];
  for (const { kind, ms } of moments.sort((a, b) => a.ms - b.ms)) {
    if (opens.has(kind)) heldMs = talks ? (heldMs ?? ms) : undefined;
    if (!closes.has(kind)) continue;
    if (heldMs !== undefined) holdSeconds += Math.floor((ms - heldMs) / 1000);
    heldMs = undefined;
    talks = leaves.has(kind) ? false : talks || comes.has(kind);
  }
  return { heldAt: heldMs === undefined ? null : new Date(heldMs), holdSeconds };
}
