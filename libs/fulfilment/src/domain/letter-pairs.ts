const MOST = 600;

/** 「返品の件」 → 返品, 品の, の件. Japanese has no spaces to cut at; pairs of letters find words in any position. */
export function pairsOf(...texts: readonly (string | null)[]): string[] {
  const pairs = new Set<string>();
  for (const text of texts)
    for (const run of (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}ー]+/gu) ?? []) {
      const letters = [...run];
      for (let i = 0; i + 1 < letters.length && pairs.size < MOST; i += 1)
        pairs.add(letters[i]! + letters[i + 1]!);
    }
  return [...pairs];
}

/** Pairs of hiragana alone are mostly grammar (です, から): they are asked for only when there is nothing else. */
export function askedPairs(text: string): string[] {
  const all = pairsOf(text);
  const telling = all.filter((pair) => !/^[\p{sc=Hiragana}ー]+$/u.test(pair));
  return telling.length > 0 ? telling : all;
}
