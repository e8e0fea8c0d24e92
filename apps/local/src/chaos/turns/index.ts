import type { Actor, Cast } from '../cast.js';
import { Draw } from '../draw.js';
import type { Find } from '../finding.js';
import type { RunPlan } from '../plan.js';
import type { Provider } from '../provider.js';
import { advance } from './advance.js';
import { callCorrected } from './call-corrected.js';
import { deposit } from './deposit.js';
import { gift } from './gift.js';
import { konbini } from './konbini.js';
import { latePayee } from './late-payee.js';
import { planChange } from './plan-change.js';
import { spendingLimit } from './spending-limit.js';
import { transfer } from './transfer.js';
import type { Moment, Turn } from './turn.js';
import { waiver } from './waiver.js';
import { writeOff } from './write-off.js';

/** In this order when several happen at the same moment. */
const turns = [
  transfer,
  konbini,
  writeOff,
  latePayee,
  advance,
  deposit,
  spendingLimit,
  planChange,
  callCorrected,
  waiver,
  gift,
] as readonly Turn<unknown>[];

/** Each turn draws from a chance of its own, so that a new one leaves all others as they were. */
export function drawTurns(seed: number, run: RunPlan): RunPlan['turns'] {
  const drawn: Record<string, unknown> = {};
  for (const { name, draw } of turns) {
    const own = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);
    const wish = draw(new Draw(own + Math.imul(run.number, 0x9e3779b1)), run, drawn);
    if (wish !== null) drawn[name] = wish;
  }
  return drawn;
}

const ofRun = ({ plan }: Actor) =>
  turns.flatMap((turn) => (turn.name in plan.turns ? [{ turn, wish: plan.turns[turn.name] }] : []));

export async function takeTurns(cast: Cast, actor: Actor, moment: Moment): Promise<void> {
  for (const { turn, wish } of ofRun(actor)) await turn.at[moment]?.(cast, actor, wish);
}

export async function judgeTurns(cast: Cast, actor: Actor, provider: Provider, found: Find): Promise<void> {
  for (const { turn, wish } of ofRun(actor)) await turn.judge?.(cast, actor, wish, provider, found);
}
