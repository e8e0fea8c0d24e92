import { nothingTold } from '../domain/expectations.js';
import { chanceOfAnswer, hypothesesOf } from '../domain/hypotheses.js';
import type { Knowledge, Learned } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import { levelOf } from '../domain/read-statement.js';
import type { LearningOptions, Studied } from './studied.js';

/** How often the words show a fact that holds, and how often they seem to show one that was not told. */
export function learnReadings(knowledge: Knowledge, studied: readonly Studied[]): Learned['readings'] {
  const fair = studied.filter(({ known }) => !known.wordingsKnewIt);
  return Object.fromEntries(
    knowledge.signals.flatMap((signal) => {
      if (signal.kind !== 'fact' || fair.length === 0) return [];
      let [holds, shown, others, mistaken] = [0, 0, 0, 0];
      for (const { known, reading } of fair) {
        const value = known.facts[signal.id];
        const told = value === undefined ? null : levelOf(signal.id, value);
        const said = reading.levels[signal.id];
        if (said === 'no') continue;
        for (const level of Object.keys(signal.base)) {
          if (level === 'no') continue;
          if (told === level) {
            holds += 1;
            if (said === level) shown += 1;
          } else {
            others += 1;
            if (said === level) mistaken += 1;
          }
        }
      }
      const share = (part: number, whole: number, usual: number): number =>
        Math.round((1000 * (part + 10 * usual)) / (whole + 10)) / 1000;
      const mention = share(shown, holds, signal.mention);
      return [[signal.id, { mention, misread: share(mistaken, others, 0.02) }] as const];
    }),
  );
}

/** What was seen of each answer per measure against what the experts expected, their view counting like some statements. */
export function learnAnswers(
  knowledge: Knowledge,
  studied: readonly Studied[],
  { trust }: LearningOptions,
): Learned['answers'] {
  const hypotheses = hypothesesOf(knowledge);
  const size = functionCodes.length;
  const all = new Float64Array(size);
  for (const { shares } of studied) shares.forEach((share, k) => (all[k]! += share));
  return Object.fromEntries(
    knowledge.questions.map(({ fact, unknown }) => {
      const outcomes = [...Object.keys(hypotheses[0]?.levels[fact] ?? {}), nothingTold];
      const rows = outcomes.map((outcome) => {
        const [believed, total] = [new Float64Array(size), new Float64Array(size)];
        for (const { measure, logPrior, levels } of hypotheses) {
          const k = functionCodes.indexOf(measure.code);
          const chance = chanceOfAnswer(
            levels[fact] ?? {},
            outcome === nothingTold ? null : outcome,
            unknown,
          );
          believed[k]! += Math.exp(logPrior) * chance;
          total[k]! += Math.exp(logPrior);
        }
        const seen = new Float64Array(size);
        for (const { known, shares } of studied) {
          const value = known.facts[fact];
          const told = (value === undefined ? null : levelOf(fact, value)) ?? nothingTold;
          if (told === outcome) shares.forEach((share, k) => (seen[k]! += share));
        }
        const correction = functionCodes.map((_, k) => {
          const expected = believed[k]! / total[k]!;
          const found = (seen[k]! + trust * expected) / (all[k]! + trust);
          return Math.round(100 * Math.log(found / expected));
        });
        return [outcome, correction] as const;
      });
      return [fact, Object.fromEntries(rows)] as const;
    }),
  );
}
