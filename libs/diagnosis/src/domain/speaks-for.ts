import { hypothesesOf } from './hypotheses.js';
import type { FunctionCode, Knowledge } from './knowledge.js';

/** How much more often something is so where this measure is what fits than it usually is, as a log; 0 where we cannot tell. */
export function speaksFor(knowledge: Knowledge, code: FunctionCode, signal: string, level: string): number {
  const sums = { own: 0, ownPrior: 0, all: 0, allPrior: 0 };
  for (const { measure, logPrior, levels } of hypothesesOf(knowledge)) {
    const prior = Math.exp(logPrior);
    const holds = prior * (levels[signal]?.[level] ?? 0);
    sums.all += holds;
    sums.allPrior += prior;
    if (measure.code !== code) continue;
    sums.own += holds;
    sums.ownPrior += prior;
  }
  const [own, usual] = [sums.own / sums.ownPrior, sums.all / sums.allPrior];
  return own > 0 && usual > 0 ? Math.log(own / usual) : 0;
}
