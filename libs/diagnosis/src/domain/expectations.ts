import { answerFeature, featureValue } from './learned-wording.js';
import type { Knowledge, Signal } from './knowledge.js';
import { chanceInStatement, chanceOfAnswer, hypothesesOf, sizeBand } from './hypotheses.js';

// What each hypothesis leads us to expect: the frequencies the experts wrote, corrected by those that were seen.

/** The outcome of a question that was answered with "I don't know". */
export const nothingTold = '-';

const defaultUnknown = { whenYes: 0.3, whenNo: 0.5 };
const cacheByKnowledge = new WeakMap<Knowledge, Map<string, unknown>>();

/** The same few observations come again and again. Bounded: a trade or a value may be anything. */
function remembered<T>(knowledge: Knowledge, key: string, work: () => T): T {
  const cache = cacheByKnowledge.get(knowledge) ?? new Map<string, unknown>();
  cacheByKnowledge.set(knowledge, cache);
  if (cache.has(key)) return cache.get(key) as T;
  const result = work();
  if (cache.size < 2000) cache.set(key, result);
  return result;
}

interface AnswerTable {
  /** As the experts expect it: P(answer | hypothesis). */
  readonly expected: ReadonlyMap<string, readonly number[]>;
  /** The same as it was seen. */
  readonly seen: ReadonlyMap<string, readonly number[]>;
}

function answerTable(knowledge: Knowledge, fact: string): AnswerTable {
  return remembered(knowledge, `answers|${fact}`, () => {
    const hypotheses = hypothesesOf(knowledge);
    const unknown = knowledge.questions.find((question) => question.fact === fact)?.unknown ?? defaultUnknown;
    const outcomes = [...Object.keys(hypotheses[0]?.levels[fact] ?? {}), nothingTold];
    const rowOf = (outcome: string): number[] =>
      hypotheses.map(({ levels }) =>
        chanceOfAnswer(levels[fact] ?? {}, outcome === nothingTold ? null : outcome, unknown),
      );
    const expected = new Map(outcomes.map((outcome) => [outcome, rowOf(outcome)]));
    const corrections = knowledge.learned?.answers[fact];
    if (!corrections) return { expected, seen: expected };
    const codes = hypotheses.map(({ measure }) => knowledge.learned?.codes.indexOf(measure.code) ?? -1);
    const raw = outcomes.map((outcome) =>
      (expected.get(outcome) ?? []).map(
        (p, h) => p * Math.exp((corrections[outcome]?.[codes[h] ?? -1] ?? 0) / 100),
      ),
    );
    const totals = hypotheses.map((_, h) => raw.reduce((sum, row) => sum + (row[h] ?? 0), 0));
    const seen = outcomes.map(
      (outcome, at) => [outcome, (raw[at] ?? []).map((p, h) => p / (totals[h] ?? 1))] as const,
    );
    return { expected, seen: new Map(seen) };
  });
}

/** P(answer | hypothesis) for every answer to the question about a fact, `nothingTold` being "I don't know". */
export const answerChances = (knowledge: Knowledge, fact: string): ReadonlyMap<string, readonly number[]> =>
  answerTable(knowledge, fact).seen;

/** Log of how well an answer fits each hypothesis (null: "I don't know"): the experts' view, moved towards what was seen. */
export function answerLogs(knowledge: Knowledge, fact: string, level: string | null): readonly number[] {
  return remembered(knowledge, `answer|${fact}|${level}`, () => {
    const { learned, policy } = knowledge;
    const hypotheses = hypothesesOf(knowledge);
    const { expected, seen } = answerTable(knowledge, fact);
    const [experts, found] = [expected, seen].map((table) => table.get(level ?? nothingTold));
    // A value that no level holds says nothing.
    if (!experts || !found) return hypotheses.map(() => 0);
    const row = new Map((level !== null && learned?.features[answerFeature(fact, level)]) || []);
    return hypotheses.map(({ measure }, h) => {
      const spoken = row.get(learned?.codes.indexOf(measure.code) ?? -1) ?? 0;
      const moved = policy.corrections * Math.log((found[h] ?? 1) / (experts[h] ?? 1));
      return Math.log(experts[h] ?? 1) + moved + (policy.words * featureValue.answer * spoken) / 100;
    });
  });
}

/** Log of how well it fits each hypothesis that the statement says this of a signal, or is silent on it. Who understands words misreads less. */
export function readingLogs(
  knowledge: Knowledge,
  signal: Signal,
  said: string | undefined,
  understood = false,
): readonly number[] {
  return remembered(knowledge, `said|${signal.id}|${said}|${understood}`, () => {
    const seen = knowledge.learned?.readings[signal.id];
    // What is understood does not depend on how often our own wordings find it; some signals have none.
    const careful = { ...signal, mention: understood ? 1 : (seen?.mention ?? signal.mention) };
    const own = seen?.misread ?? (knowledge.learned ? knowledge.policy.misread : undefined);
    const misread = understood ? knowledge.policy.reader.mistaken : own;
    return hypothesesOf(knowledge).map(({ levels }) =>
      Math.log(chanceInStatement(levels[signal.id] ?? {}, said, careful, misread)),
    );
  });
}

export const industryLogs = (knowledge: Knowledge, industry: string): readonly number[] =>
  remembered(knowledge, `industry|${industry}`, () =>
    hypothesesOf(knowledge).map(({ problem, measure }) =>
      Math.log((problem.industries[industry] ?? 1) * (measure.industries[industry] ?? 1)),
    ),
  );

export function sizeLogs(knowledge: Knowledge, employees: number): readonly number[] {
  const band = sizeBand(employees);
  return remembered(knowledge, `size|${band}`, () =>
    hypothesesOf(knowledge).map(({ problem, measure }) =>
      Math.log((problem.sizes[band] ?? 1) * (measure.sizes[band] ?? 1)),
    ),
  );
}
