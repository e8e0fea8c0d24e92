import { conceptsOf } from './concepts.js';
import type { Concept, FunctionCode, Learned, SparseRow } from './knowledge.js';
import { piecesOf } from './pieces.js';

/** One thing in the words that has a learned weight, and where it stands in the normalised text. */
export interface WordingFeature {
  readonly key: string;
  readonly kind: 'piece' | 'concept';
  readonly start: number;
  readonly end: number;
}

/** Concepts and answers are few and known beforehand; each counts the same in a short and a long statement. */
export const featureValue = { concept: 0.3, answer: 1 } as const;

export const answerFeature = (fact: string, level: string): string => `@${fact}=${level}`;

/** Everything in the words that the learned part looks at: pieces of wording and concepts. The signals are weighed elsewhere. */
export function wordingFeatures(concepts: readonly Concept[], normalised: string): WordingFeature[] {
  return [
    ...piecesOf(normalised).map((piece) => ({ ...piece, kind: 'piece' as const })),
    ...conceptsOf(concepts, normalised).map((piece) => ({
      ...piece,
      key: `%${piece.key}`,
      kind: 'concept' as const,
    })),
  ];
}

export interface WeighedFeature {
  readonly feature: WordingFeature;
  readonly value: number;
  readonly row: SparseRow;
}

/** The features that have a learned weight, with their values; rare pieces count more, and all pieces together as one. */
export function weighFeatures(learned: Learned, features: readonly WordingFeature[]): WeighedFeature[] {
  const rarity = (feature: WordingFeature): number => (learned.pieces[feature.key]?.[0] ?? 0) / 100;
  const length = Math.sqrt(
    features.reduce((sum, feature) => (feature.kind === 'piece' ? sum + rarity(feature) ** 2 : sum), 0),
  );
  return features.flatMap((feature): WeighedFeature[] => {
    if (feature.kind !== 'piece') {
      const row = learned.features[feature.key];
      return row ? [{ feature, value: featureValue[feature.kind], row }] : [];
    }
    const known = learned.pieces[feature.key];
    return known ? [{ feature, value: known[0] / 100 / length, row: known[1] }] : [];
  });
}

/** Log-odds of each measure from the wording alone, every measure being as frequent as the next beforehand. */
export function wordingScores(
  learned: Learned,
  weighed: readonly WeighedFeature[],
): Readonly<Record<FunctionCode, number>> {
  const scores = learned.start.map((hundredths) => hundredths / 100);
  for (const { value, row } of weighed)
    for (const [index, hundredths] of row) scores[index] = (scores[index] ?? 0) + (value * hundredths) / 100;
  return Object.fromEntries(learned.codes.map((code, index) => [code, scores[index] ?? 0])) as Record<
    FunctionCode,
    number
  >;
}

export interface SpokenFor {
  readonly code: FunctionCode;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** For every measure the places in the text that spoke most for it, against the average measure; strongest first. */
export function placesFor(learned: Learned, weighed: readonly WeighedFeature[], most = 3): SpokenFor[] {
  const spoken: SpokenFor[][] = learned.codes.map(() => []);
  for (const { feature, value, row } of weighed) {
    const average = row.reduce((sum, [, weight]) => sum + weight, 0) / learned.codes.length;
    for (const [index, own] of row) {
      const [code, weight] = [learned.codes[index], (value * (own - average)) / 100];
      if (code && weight > 0.02)
        spoken[index]?.push({ code, start: feature.start, end: feature.end, weight });
    }
  }
  return spoken.flatMap((places) => {
    const shown: SpokenFor[] = [];
    for (const place of places.sort((a, b) => b.weight - a.weight || a.start - b.start)) {
      if (shown.length >= most) break;
      if (!shown.some(({ start, end }) => place.start < end && start < place.end)) shown.push(place);
    }
    return shown;
  });
}
