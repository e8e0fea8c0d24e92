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

// Version 1 of the knowledge base only; its memory is no longer rebuilt. Version 2 learns in learned-wording.ts.

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
