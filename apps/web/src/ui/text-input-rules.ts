/** Any dash-like sign people type inside numbers, incl. those NFKC leaves alone. */
const dashes = /[\u002D\u2010-\u2015\u2212\u30FC\uFF0D\uFF70]/g;

/** Digits (and a leading +) of a phone or postal number, whatever width or separators were typed. */
export const digitsOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(dashes, '')
    .replace(/[^\d+]/g, '');

/** What makes another number of the digits beside it: a sign, a point, a Japanese word for ten, a hundred, ten thousand … */
const changesNumber = /[-.]\s*\d|\d\s*[.\u5341\u767E\u5343\u4E07\u5104]/;

/**
 * Whole yen whatever width, separators of thousands or words around them were typed; undefined where no single whole number can be
 * meant: half a yen, less than nothing or "30 to 50" must not become an amount that nobody typed.
 */
export const yenOf = (typed: string): number | undefined => {
  const text = typed
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/(?<=\d)[,\u3001\s]+(?=\d)/g, '');
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length !== 1 || changesNumber.test(text)) return undefined;
  const number = Number(numbers[0]);
  // Beyond that a computer would round it to a neighbour.
  return Number.isSafeInteger(number) ? number : undefined;
};

/** Whole count; undefined where nothing was typed. */
export const countOf = yenOf;
