/** NFKC text that remembers where each character stood in the original, so words can be shown back to the owner. */
export interface NormalText {
  readonly text: string;
  readonly original: string;
  /** Original [start, end) of normalised [start, end). */
  originalSpan(start: number, end: number): { start: number; end: number };
}

const isMark = (character: string): boolean => /[\p{M}\uFF9E\uFF9F]/u.test(character);

export function normalise(original: string): NormalText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let cluster = '';
  let clusterStart = 0;
  let offset = 0;
  const flush = (): void => {
    if (cluster === '') return;
    const normal = cluster
      .normalize('NFKC')
      .replace(/[\u2018\u2019\u02BC]/g, "'")
      .replace(/(?![\t\n\r])[\p{Cc}\p{Cf}]/gu, '');
    for (let index = 0; index < normal.length; index += 1) {
      starts.push(clusterStart);
      ends.push(clusterStart + cluster.length);
    }
    text += normal;
  };
  for (const character of original) {
    if (cluster !== '' && isMark(character)) {
      cluster += character;
    } else {
      flush();
      cluster = character;
      clusterStart = offset;
    }
    offset += character.length;
  }
  flush();
  return {
    text,
    original,
    originalSpan: (start, end) => ({
      start: starts[start] ?? original.length,
      end: end > start ? (ends[end - 1] ?? original.length) : (starts[start] ?? original.length),
    }),
  };
}

const shortestQuote = 2;
const longestQuote = 200;
const spaces = /\s/u;

/** Where a quotation stands in the normalised text; spaces, capitals and marks of quotation around it do not count. Null where it does not. */
export function findQuote(normal: NormalText, words: string): { start: number; end: number } | null {
  const wanted = compact(normalise(words).text.replace(/^[\s"'“”「『]+|[\s"'“”」』]+$/gu, '')).text;
  if (wanted.length < shortestQuote || wanted.length > longestQuote || !/[\p{L}\p{N}]/u.test(wanted))
    return null;
  const { text, places } = compact(normal.text);
  const at = text.indexOf(wanted);
  if (at < 0) return null;
  return { start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 };
}

/** Without spaces and capitals, remembering where each unit stood. */
function compact(text: string): { text: string; places: readonly number[] } {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (spaces.test(unit)) continue;
    const small = unit.toLowerCase();
    kept += small.length === 1 ? small : unit;
    places.push(at);
  }
  return { text: kept, places };
}
