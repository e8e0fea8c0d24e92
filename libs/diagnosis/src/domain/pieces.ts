/** One piece of wording with the place where it first stands; offsets are into the text it was taken from. */
export interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

// Words that carry grammar only. Who speaks ("my", "we"), denial and amounts stay: they tell something.
const grammar = new Set(
  'a an the and or of to in on at for with from by as is are was were be been it its that this these those there then than so if but which what i you he she they them their his her us has have had do does did will would can could about into up out over just'.split(
    ' ',
  ),
);

/** The trunk of an English word: "answering", "answered" and "answers" are one piece. */
export function trunkOf(word: string): string {
  const plain = word.replace(/'(?:s|re|ve|ll|d|m)?$/u, '').replace(/n't$/u, 'nt');
  if (plain.length <= 4) return plain.length === 4 ? plain.replace(/s$/u, '') : plain;
  return plain
    .replace(/(?:ings?|edly|ed|ies|ers?|es|s|ly|e|y)$/u, '')
    .replace(/([b-df-hj-np-tv-z])\1$/u, '$1')
    .slice(0, 8);
}

const japaneseRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const telling = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** Japanese is compared by runs of two to four characters, English by word trunks and pairs of them; each counts once. */
export function piecesOf(normalised: string): Piece[] {
  const text = normalised.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const found = new Map<string, Piece>();
  const add = (key: string, start: number, end: number): void => {
    if (!found.has(key)) found.set(key, { key, start, end });
  };
  for (const { 0: run, index } of text.matchAll(japaneseRun))
    for (const size of [2, 3, 4])
      for (let at = 0; at + size <= run.length; at += 1) {
        const key = run.slice(at, at + size);
        if (telling.test(key) || size === 3) add(key, index + at, index + at + size);
      }
  let before: { trunk: string; start: number; end: number } | null = null;
  for (const { 0: word, index } of text.matchAll(/[a-z][a-z']*/g)) {
    if (grammar.has(word)) continue;
    const trunk = trunkOf(word);
    const end = index + word.length;
    add(trunk, index, end);
    if (before && !/[.!?;]/.test(text.slice(before.end, index)))
      add(`${before.trunk} ${trunk}`, before.start, end);
    before = { trunk, start: index, end };
  }
  return [...found.values()];
}
