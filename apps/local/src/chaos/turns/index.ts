import type { Actor, Cast } from '../cast.js';
import { Draw } from '../draw.js';
import type { Find } from '../finding.js';
import type { RunPlan } from '../plan.js';
import type { Provider } from '../provider.js';
import { advance } from './advance.js';
import { deposit } from './deposit.js';
import { planChange } from './plan-change.js';
import { spendingLimit } from './spending-limit.js';
import type { Moment, Turn } from './turn.js';

/** In this order when several happen at the same moment. */
const turns = [advance, deposit, spendingLimit, planChange] as readonly Turn<unknown>[];

/** Each turn draws from a chance of its own, so that a new one leaves all others as they were. */
export function drawTurns(seed: number, run: RunPlan): RunPlan['turns'] {
  const drawn = turns.map(({ name, draw }) => {
    const own = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);
    return [name, draw(new Draw(own + Math.imul(run.number, 0x9e3779b1)), run)] as const;
  });
  return Object.fromEntries(drawn.filter(([, wish]) => wish !== null));
}

const ofRun = ({ plan }: Actor) =>
  turns.flatMap((turn) => (turn.name in plan.turns ? [{ turn, wish: plan.turns[turn.name] }] : []));

export async function takeTurns(cast: Cast, actor: Actor, moment: Moment): Promise<void> {
  for (const { turn, wish } of ofRun(actor)) await turn.at[moment]?.(cast, actor, wish);
}

export async function judgeTurns(cast: Cast, actor: Actor, provider: Provider, found: Find): Promise<void> {
  for (const { turn, wish } of ofRun(actor)) await turn.judge?.(cast, actor, wish, provider, found);
}
