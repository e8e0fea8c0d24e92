/** Any dash-like sign people type inside numbers, incl. those NFKC leaves alone. */
const dashes = /[\u002D\u2010-\u2015\u2212\u30FC\uFF0D\uFF70]/g;

/** Digits (and a leading +) of a phone or postal number, whatever width or separators were typed. */
export const digitsOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(dashes, '')
    .replace(/[^\d+]/g, '');

/** Whole yen whatever width, commas or currency word were typed; undefined where no number can be meant. */
export const yenOf = (typed: string): number | undefined => {
  const digits = digitsOf(typed).replace(/\+/g, '');
  return digits === '' ? undefined : Number(digits);
};

/** Whole count; undefined where nothing was typed. */
export const countOf = yenOf;
