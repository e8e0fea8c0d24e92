import type { FunctionCode, Knowledge } from '../domain/knowledge.js';
import { believe, type LanguageReading } from '../domain/language-reading.js';
import { CasesInvalid, type EvaluationCase } from './cases.js';

/** What a reader of language made of each case, by the case's id; null where nothing of it is believed. */
export type Readings = ReadonlyMap<string, LanguageReading | null>;

/** Recorded answers, one per line, judged by the very rules of a live one. Throws CasesInvalid naming the line. */
export function parseReadings(
  knowledge: Knowledge,
  cases: readonly EvaluationCase[],
  source: string,
): Readings {
  const statements = new Map(cases.map(({ id, statement }) => [id, statement]));
  const readings = new Map<string, LanguageReading | null>();
  source.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const { id, ...answer } = recordOf(line.replace(/^\uFEFF/, ''), index + 1);
    const statement = statements.get(id);
    if (statement === undefined) return;
    if (readings.has(id)) throw new CasesInvalid(`line ${index + 1}: field "id": ${id} appears twice`);
    readings.set(id, believe(knowledge, statement, answer));
  });
  return readings;
}

function recordOf(line: string, number: number): { id: string } & Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CasesInvalid(`line ${number}: not valid JSON`);
  }
  if (typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string')
    return value as { id: string };
  throw new CasesInvalid(`line ${number}: field "id": missing`);
}

export interface ReadingFigures {
  /** Cases with an answer that is at least partly believed. */
  readonly read: number;
  /** Findings that were not believed, of all that were told. */
  readonly dropped: number;
  readonly told: number;
  /** Most likely measure of the reader alone, before any question, against what was adopted. */
  readonly alone: { readonly hitAny1: number; readonly hitMain3: number };
}

/** How good the answers are by themselves. */
export function readingFigures(cases: readonly EvaluationCase[], readings: Readings): ReadingFigures {
  let [read, dropped, told, first, three] = [0, 0, 0, 0, 0];
  for (const { id, adopted } of cases) {
    const reading = readings.get(id);
    if (!reading) continue;
    read += 1;
    dropped += reading.dropped;
    told += reading.dropped + Object.keys(reading.facts).length + Object.keys(reading.measures).length;
    const ranked = Object.entries(reading.measures)
      .sort(([, a], [, b]) => b.fit - a.fit)
      .map(([code]) => code as FunctionCode);
    if (ranked[0] && adopted.includes(ranked[0])) first += 1;
    if (adopted[0] && ranked.slice(0, 3).includes(adopted[0])) three += 1;
  }
  const share = (count: number): number => (read === 0 ? 0 : Number((count / read).toFixed(4)));
  return { read, dropped, told, alone: { hitAny1: share(first), hitMain3: share(three) } };
}
