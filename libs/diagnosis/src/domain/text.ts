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
