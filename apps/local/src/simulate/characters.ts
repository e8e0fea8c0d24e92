import { Chance } from './chance.js';
import type { Wishes } from './wishes.js';

/** What happens in a talk besides talking. */
export type Plot = 'plain' | 'hold' | 'cold' | 'warm' | 'callback';

/** What one caller will do, decided before they call. All times in the product's milliseconds. */
export interface Character {
  readonly id: string;
  readonly number: string;
  /** Which of the desks they call. */
  readonly desk: number;
  readonly arrivesAfterMs: number;
  readonly patienceMs: number;
  readonly talkMs: number;
  readonly wrapUpMs: number;
  readonly plot: Plot;
  /** How long a call back takes that was promised. */
  readonly callbackMs: number;
  /** Whoever wrote this call down takes a break of so long. */
  readonly pause: { readonly reason: string; readonly ms: number } | null;
}

const plots: readonly [Plot, number][] = [
  ['hold', 0.25],
  ['cold', 0.08],
  ['warm', 0.08],
  ['callback', 0.08],
];
const PAUSE_AFTER = 0.08;
const PAUSE_SECONDS = 60;
const CALLBACK_SECONDS = 60;
const reasons = ['BREAK', 'MEAL', 'TRAINING', 'DESK_WORK', 'OTHER'];
/** Of the callers, who call the second desk. */
const SECOND_DESK = 0.3;

/** Everything that chance decides, before the first telephone rings. */
export function dayOf(wishes: Wishes): Character[] {
  const { callsPerHour, minutes, speed, seed, talk, wrapUp, patience } = wishes;
  const chance = new Chance(seed);
  // A stream of its own: the same seed plays the same callers with and without plots.
  const turns = new Chance(seed + 1);
  const characters: Character[] = [];
  const endMs = (minutes * 60_000) / speed;
  for (let at = 0; ;) {
    at += chance.exponential(3_600_000 / callsPerHour / speed);
    if (at > endMs) return characters;
    // One draw for the whole time an agent is occupied, as Erlang A wants it, and a fixed part of it for each half.
    const handleMs = chance.exponential(((talk + wrapUp) * 1000) / speed);
    characters.push({
      id: `sim-${seed}-${characters.length}`,
      number: `090${String(10_000_000 + Math.floor(chance.next() * 80_000_000))}`,
      arrivesAfterMs: at,
      patienceMs: chance.exponential((patience * 1000) / speed),
      talkMs: (handleMs * talk) / (talk + wrapUp),
      wrapUpMs: (handleMs * wrapUp) / (talk + wrapUp),
      ...turnsOf(turns, wishes),
    });
  }
}

function turnsOf(turns: Chance, { plain, speed }: Wishes) {
  const [desk, plot, pauses, reason] = [turns.next(), turns.next(), turns.next(), turns.next()];
  const [pauseMs, callbackMs] = [PAUSE_SECONDS, CALLBACK_SECONDS].map((seconds) =>
    turns.exponential((seconds * 1000) / speed),
  );
  return {
    desk: desk < SECOND_DESK ? 1 : 0,
    plot: plain ? 'plain' : plotOf(plot),
    callbackMs: callbackMs!,
    pause:
      plain || pauses >= PAUSE_AFTER
        ? null
        : { reason: reasons[Math.floor(reason * reasons.length)]!, ms: pauseMs! },
  } as const;
}

function plotOf(drawn: number): Plot {
  let left = drawn;
  for (const [plot, share] of plots) if ((left -= share) < 0) return plot;
  return 'plain';
}

/** Of all callers, how many call each desk. */
export const deskShares = [1 - SECOND_DESK, SECOND_DESK] as const;
