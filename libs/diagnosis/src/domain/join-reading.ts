import type { FactValue, FunctionCode, Knowledge } from './knowledge.js';
import { functionCodes } from './knowledge.js';
import { usualFunctions } from './inference.js';
import { heardLevel, type LanguageReading } from './language-reading.js';
import { quote, readStatement, readerSignal, type Finding, type Reading } from './read-statement.js';
import { findQuote, normalise, type NormalText } from './text.js';

/** What our own reading and, where one was asked, a reader of language make of a statement. The same input gives the same reading. */
export function readWith(
  knowledge: Knowledge,
  statement: string,
  heard: LanguageReading | null | undefined,
): Reading {
  const own = readStatement(knowledge, statement);
  return heard && own.kind === 'story' ? join(knowledge, normalise(statement), own, heard) : own;
}

/** Where both tell a fact, who understands words is right; what the statement tells in two ways is still asked. */
function join(knowledge: Knowledge, normal: NormalText, own: Reading, heard: LanguageReading): Reading {
  const levels: Record<string, string> = { ...own.levels };
  const facts: Record<string, FactValue> = { ...own.facts };
  let findings = [...own.findings];
  for (const [fact, { value, words }] of Object.entries(heard.facts)) {
    const level = heardLevel(fact, value);
    const place = placeOf(normal, words, fact, level);
    if (level === null || place === null || own.doubtful.includes(fact)) continue;
    levels[fact] = level;
    facts[fact] = value;
    findings = findings.filter(
      (finding) => finding.signal !== fact || (finding.level === level && !overlap(finding, place)),
    );
    findings.push(place);
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const suited = Object.entries(heard.measures).flatMap(
    ([code, { words }]) => (words === null ? null : placeOf(normal, words, readerSignal, code)) ?? [],
  );
  return {
    ...own,
    levels,
    facts,
    findings,
    understood: {
      facts: Object.keys(heard.facts),
      fits: fitLogs(knowledge, heard),
      committed: Math.min(1, committedTo(heard)),
      suited,
    },
    hasContent: own.hasContent || Object.keys(levels).length > 0 || suited.length > 0,
  };
}

/** A quotation of some length speaks for itself; a short one needs its surroundings. */
const speaksForItself = 12;

function placeOf(normal: NormalText, words: string, signal: string, level: string | null): Finding | null {
  const found = findQuote(normal, words);
  if (!found || level === null) return null;
  const place = quote(normal, found.start, found.end);
  const phrase = place.words.length >= speaksForItself ? place.words : place.phrase;
  return { ...place, phrase, signal, level };
}

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/**
 * How much likelier each measure is for the reader than it usually is, as a log. What the fits leave open to 1, and a share (`doubt`)
 * anyway, is what is usual; no measure gains or loses more than `most`, so that answers can say otherwise.
 */
function fitLogs(
  knowledge: Knowledge,
  { measures }: Pick<LanguageReading, 'measures'>,
): Readonly<Record<FunctionCode, number>> {
  const { doubt, most } = knowledge.policy.reader;
  const total = committedTo({ measures });
  const open = Math.max(doubt, 1 - total);
  const usual = usualFunctions(knowledge);
  return Object.fromEntries(
    functionCodes.map((code) => {
      const expected = usual.get(code) ?? 0;
      const fit = total > 0 ? (1 - open) * ((measures[code]?.fit ?? 0) / total) : 0;
      const log = expected > 0 ? Math.log(fit / expected + open) : 0;
      return [code, Math.max(-most, Math.min(most, log))];
    }),
  ) as Record<FunctionCode, number>;
}

const committedTo = ({ measures }: Pick<LanguageReading, 'measures'>): number =>
  Object.values(measures).reduce((sum, { fit }) => sum + fit, 0);
