import { pairsOf } from './letter-pairs.js';

/** A case as the alarm looks at it. */
export interface Reported {
  readonly id: string;
  readonly category: string;
  readonly product: string | null;
}

const oneForm = (product: string) =>
  product
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s　・\-_/()（）「」]/gu, '');

/** 「真空ボトル 500ml」 and 「真空ボトル」 are one product: the shorter name's letters stand in the longer one, mostly. */
export function sameProduct(one: string, other: string): boolean {
  const [a, b] = [oneForm(one), oneForm(other)];
  if (a === b) return a !== '';
  const [few, many] = [pairsOf(a), pairsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length < 2) return false;
  const known = new Set(many);
  return few.filter((pair) => known.has(pair)).length >= few.length * 0.7;
}

/** The cases that together raise an alarm, the new one included; undefined while there are too few. */
export function alarmOf(
  opened: Reported,
  recent: readonly Reported[],
  atLeast: number,
): readonly Reported[] | undefined {
  const { product, category } = opened;
  if (!product) return undefined;
  const alike = recent.filter(
    (one) =>
      one.id !== opened.id &&
      one.category === category &&
      one.product !== null &&
      sameProduct(one.product, product),
  );
  return alike.length + 1 >= atLeast ? [opened, ...alike] : undefined;
}
