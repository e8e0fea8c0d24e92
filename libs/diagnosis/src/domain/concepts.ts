import type { Concept } from './knowledge.js';
import type { Piece } from './pieces.js';

interface ConceptIndex {
  readonly japanese: ReadonlyMap<string, readonly string[]>;
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}
const isJapanese = (words: string): boolean => /[^\p{ASCII}]/u.test(words);

const indexByConcepts = new WeakMap<readonly Concept[], ConceptIndex>();

function indexOf(concepts: readonly Concept[]): ConceptIndex {
  const known = indexByConcepts.get(concepts);
  if (known) return known;
  const [japanese, whole, beginnings] = [0, 1, 2].map(() => new Map<string, string[]>()) as [
    Map<string, string[]>,
    Map<string, string[]>,
    Map<string, string[]>,
  ];
  const add = (map: Map<string, string[]>, words: string, id: string): void => {
    map.set(words, [...(map.get(words) ?? []), id]);
  };
  for (const { id, ja, en } of concepts) {
    // Words in Latin letters (LINE, FAX) would be found inside English ones.
    for (const words of ja) if (isJapanese(words)) add(japanese, words.toLowerCase(), id);
    for (const words of en)
      if (words.endsWith('-')) add(beginnings, words.slice(0, -1), id);
      else add(whole, words, id);
  }
  const longest = Math.max(0, ...[...japanese.keys()].map((words) => words.length));
  const index = { japanese, whole, beginnings, longest };
  indexByConcepts.set(concepts, index);
  return index;
}

/** Which concepts the text speaks of, each with the place where it first does. Linear in the length of the text. */
export function conceptsOf(concepts: readonly Concept[], normalised: string): Piece[] {
  const { japanese, whole, beginnings, longest } = indexOf(concepts);
  const text = normalised.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const found = new Map<string, Piece>();
  const add = (ids: readonly string[] | undefined, start: number, end: number): void => {
    for (const key of ids ?? []) if (!found.has(key)) found.set(key, { key, start, end });
  };
  if (isJapanese(text))
    for (let start = 0; start < text.length; start += 1)
      for (let size = 1; size <= longest && start + size <= text.length; size += 1)
        add(japanese.get(text.slice(start, start + size)), start, start + size);
  const tokens = [...text.matchAll(/[a-z0-9](?:[a-z0-9'.&/-]*[a-z0-9])?/g)];
  tokens.forEach((first, at) => {
    let words = '';
    for (let size = 0; size < 4; size += 1) {
      const token = tokens[at + size];
      if (!token) break;
      words = size === 0 ? token[0] : `${words} ${token[0]}`;
      const end = token.index + token[0].length;
      for (const form of [words, words.replace(/'s$/, ''), words.replace(/s$/, ''), words.replace(/es$/, '')])
        add(whole.get(form), first.index, end);
      for (let length = 3; length <= Math.min(words.length, 24); length += 1)
        add(beginnings.get(words.slice(0, length)), first.index, end);
    }
  });
  return [...found.values()];
}
