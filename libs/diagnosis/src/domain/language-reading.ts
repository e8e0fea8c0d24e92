import type { FactValue, FunctionCode, Knowledge, Signal } from './knowledge.js';
import { functionCodes } from './knowledge.js';
import { levelOf, quote } from './read-statement.js';
import { listFacts, numberFacts, readerFacts } from './reader-prompt.js';
import { findQuote, normalise, type NormalText } from './text.js';

export interface HeardFact {
  readonly value: FactValue;
  /** Stands in the statement. */
  readonly words: string;
}

export interface HeardFit {
  /** The reader's chance that this measure is the main one, 0 to 1. */
  readonly fit: number;
  /** Stands in the statement; null where the reader gave none. */
  readonly words: string | null;
}

/** What is believed of a reader's answer: known facts with possible values, known measures, and only words that stand in the statement. */
export interface LanguageReading {
  readonly facts: Readonly<Record<string, HeardFact>>;
  readonly measures: Readonly<Partial<Record<FunctionCode, HeardFit>>>;
  /** How much of the answer was not believed. */
  readonly dropped: number;
}

/** The same as it is kept with a check-up: who read, by which model, told by which edition of the instruction. */
export interface StoredReading extends LanguageReading {
  readonly reader: string;
  readonly model: string;
  readonly edition: string;
}

/** Whatever a reader returns becomes this, or null where nothing of it can be believed. Never throws. */
export function believe(knowledge: Knowledge, statement: string, answer: unknown): LanguageReading | null {
  const normal = normalise(statement);
  const told = entriesOf(answer, 'facts');
  const fits = entriesOf(answer, 'measures');
  const facts = keep(told, (name, given) => {
    const signal = readerFacts(knowledge).find(({ id }) => id === name);
    const [value, words] = [field(given, 'value'), ownWords(normal, field(given, 'words'))];
    return signal && isValueOf(signal, value) && words !== null ? { value, words } : null;
  });
  const measures = keep(fits, (name, given) => {
    const fit = typeof given === 'number' ? given : field(given, 'fit');
    const quoted = field(given, 'words') ?? '';
    const known = (functionCodes as readonly string[]).includes(name);
    if (!known || typeof fit !== 'number' || !(fit >= 0 && fit <= 1)) return null;
    if (quoted === '') return { fit, words: null };
    const words = ownWords(normal, quoted);
    return words === null ? null : { fit, words };
  });
  const kept = Object.keys(facts).length + Object.keys(measures).length;
  if (kept === 0) return null;
  return { facts, measures, dropped: told.length + fits.length - kept };
}

/** The level a believed value falls into. */
export const heardLevel = (fact: string, value: FactValue): string | null =>
  fact === 'budget_monthly_jpy' ? 'any' : levelOf(fact, value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const field = (value: unknown, name: string): unknown =>
  isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
const entriesOf = (answer: unknown, name: string): [string, unknown][] => {
  const part = field(answer, name);
  return isRecord(part) ? Object.entries(part) : [];
};
const keep = <T>(
  entries: readonly [string, unknown][],
  accept: (name: string, given: unknown) => T | null,
): Record<string, T> =>
  Object.fromEntries(
    entries.flatMap(([name, given]) => {
      const accepted = accept(name, given);
      return accepted === null ? [] : [[name, accepted] as const];
    }),
  );

/** Where a quotation stands, in the owner's own letters: a reader may add invisible ones that no database takes. Null where it does not stand. */
function ownWords(normal: NormalText, words: unknown): string | null {
  const found = typeof words === 'string' ? findQuote(normal, words) : null;
  return found && quote(normal, found.start, found.end).words;
}

function isValueOf({ id, base }: Signal, value: unknown): value is FactValue {
  const most = numberFacts[id];
  if (most !== undefined) return typeof value === 'number' && value >= 0 && value <= most;
  const list = listFacts[id];
  if (list) return Array.isArray(value) && value.every((item: string) => list.includes(item));
  if ('yes' in base) return typeof value === 'boolean';
  return typeof value === 'string' && Object.hasOwn(base, value);
}
