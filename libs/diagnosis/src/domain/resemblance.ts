import type { FunctionCode, WordingMemory } from './knowledge.js';

const stop = new Set(
  'the and are our for that they them their who have has with but not you what one all from this was were had she his her out about there which than then because would can could will just only every'.split(
    ' ',
  ),
);

/**
 * The small pieces of wording a statement is compared by: pairs and triples of characters that hold a kanji or katakana,
 * and the beginnings of English words. Each counts once.
 */
export function piecesOf(statement: string): Set<string> {
  const text = statement.normalize('NFKC').toLowerCase();
  const pieces = new Set<string>();
  for (const segment of text.split(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/u))
    for (const size of [2, 3])
      for (let start = 0; start + size <= segment.length; start += 1) {
        const piece = segment.slice(start, start + size);
        if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(piece)) pieces.add(piece);
      }
  for (const word of text.match(/[a-z']{3,}/g) ?? []) if (!stop.has(word)) pieces.add(word.slice(0, 6));
  return pieces;
}

/** How much the wording resembles that of owners each measure fitted: log-odds relative to the best, never above 0. */
export function resemblance(
  memory: WordingMemory,
  statement: string,
): Readonly<Record<FunctionCode, number>> {
  const { codes, pieces } = memory;
  const scores = codes.map(() => 0);
  for (const piece of piecesOf(statement)) {
    const known = pieces[piece];
    if (!known) continue;
    const listed = new Map(known.map(([index, hundredths]) => [index, hundredths / 100]));
    codes.forEach((_, index) => {
      scores[index] = (scores[index] ?? 0) + (listed.get(index) ?? -1);
    });
  }
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  return Object.fromEntries(codes.map((code, index) => [code, (scores[index] ?? 0) - top])) as Record<
    FunctionCode,
    number
  >;
}

/** One statement whose fitting measures are known, the main one first. */
export interface RememberedStatement {
  readonly statement: string;
  readonly adopted: readonly FunctionCode[];
}

/** Builds the memory from statements; pieces that occur only once are left out, being chance. */
export function remember(
  codes: readonly FunctionCode[],
  statements: readonly RememberedStatement[],
  leastStatements = 2,
): WordingMemory {
  const smoothing = 0.75;
  const classes = new Map<FunctionCode, number>();
  const occurrences = new Map<string, number>();
  const together = new Map<string, Map<FunctionCode, number>>();
  for (const { statement, adopted } of statements) {
    const pieces = piecesOf(statement);
    for (const piece of pieces) occurrences.set(piece, (occurrences.get(piece) ?? 0) + 1);
    adopted.slice(0, 2).forEach((code, rank) => {
      const weight = rank === 0 ? 1 : 0.5;
      classes.set(code, (classes.get(code) ?? 0) + weight);
      for (const piece of pieces) {
        const row = together.get(piece) ?? new Map<FunctionCode, number>();
        row.set(code, (row.get(code) ?? 0) + weight);
        together.set(piece, row);
      }
    });
  }
  const pieces: Record<string, readonly (readonly [number, number])[]> = {};
  for (const [piece, count] of [...occurrences].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < leastStatements) continue;
    const usual = (count + 0.1) / (statements.length + 0.2);
    const row = codes.flatMap((code, index): (readonly [number, number])[] => {
      const seen = together.get(piece)?.get(code) ?? 0;
      const here = (seen + (smoothing * count) / statements.length) / ((classes.get(code) ?? 0) + smoothing);
      const score = Math.min(2.5, Math.log(here / usual));
      return score > -1 ? [[index, Math.trunc(score * 100)]] : [];
    });
    if (row.length > 0) pieces[piece] = row;
  }
  return { codes, learnedFrom: statements.length, pieces };
}
