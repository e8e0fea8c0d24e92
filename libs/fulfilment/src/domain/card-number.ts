const separators = '[ 　.．\\-－‐‑‒–—―−ー・]{0,3}';
const runs = new RegExp(`(?<!\\d)\\d(?:${separators}\\d){12,}`, 'gu');

/** How the networks number their cards; only asked of a part of a longer row of digits. */
const networks =
  /^(4(\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|3[0689]\d{12}|6(011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17})$/;

/** Full-width and other forms of the digits become plain ones; everything else stays where it is. */
const plainDigits = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (letter) => {
    const plain = letter.normalize('NFKC');
    return /^\d$/.test(plain) ? plain : letter;
  });

const SHORTEST = 13;
const LONGEST = 19;

interface Group {
  /** In the digits of the run. */
  readonly begin: number;
  readonly end: number;
  /** In the text. */
  readonly from: number;
  readonly to: number;
}

/** Where card numbers stand in a text of plain digits. */
function* found(text: string): Generator<[from: number, to: number]> {
  for (const run of text.matchAll(runs)) {
    // A number that is written with its country is a telephone's, up to the longest there is.
    const isTelephone = text[run.index - 1] === '+' && run[0].replace(/\D/g, '').length <= 15;
    const isTaxNumber = text[run.index - 1] === 'T' && /^\d{13}$/.test(run[0]);
    if (!isTelephone && !isTaxNumber) yield* within(run[0], run.index);
  }
}

function* within(run: string, start: number): Generator<[from: number, to: number]> {
  const { groups, digits, passes } = readRun(run, start);
  if (digits.length <= LONGEST && passes(0, digits.length)) {
    yield [groups[0]!.from, groups.at(-1)!.to];
    return;
  }
  // The date or the code may follow the number with nothing but a space between them.
  for (const [index, first] of groups.entries())
    for (const last of groups.slice(index, index + LONGEST)) {
      const length = last.end - first.begin;
      if (length > LONGEST) break;
      if (length < SHORTEST || !passes(first.begin, last.end)) continue;
      if (networks.test(digits.slice(first.begin, last.end))) yield [first.from, last.to];
    }
}

/** Groups of digits with their places in the text and in the digits alone, and the check digit of any part in one step. */
function readRun(run: string, start: number) {
  const groups: Group[] = [];
  let digits = '';
  for (const { 0: group, index } of run.matchAll(/\d+/g)) {
    const begin = digits.length;
    digits += group;
    groups.push({ begin, end: digits.length, from: start + index, to: start + index + group.length });
  }
  // The check (ISO/IEC 7812) doubles every second digit from the end: two running sums know both ways to begin.
  const sums: [number[], number[]] = [[0], [0]];
  for (let place = 0; place < digits.length; place += 1)
    for (const plain of [0, 1] as const) {
      const digit = Number(digits[place]) * (place % 2 === plain ? 1 : 2);
      sums[plain].push(sums[plain][place]! + (digit > 9 ? digit - 9 : digit));
    }
  const passes = (begin: number, end: number): boolean => {
    const sum = sums[((end - 1) % 2) as 0 | 1];
    return (sum[end]! - sum[begin]!) % 10 === 0;
  };
  return { groups, digits, passes };
}

/**
 * Whether a text holds something like a card number: 13 to 19 digits, however they are grouped, that pass the check digit.
 * Telephone numbers and postal codes are shorter. Card numbers never enter this product (割賦販売法).
 */
export const holdsCardNumber = (text: string): boolean => !found(plainDigits(text)).next().done;

/** For what arrives from outside and cannot be sent back to be corrected: all but the last four digits are taken out. */
export function maskCardNumbers(text: string): string {
  const letters = plainDigits(text).split('');
  for (const [from, to] of found(letters.join(''))) {
    const places = letters.slice(from, to).flatMap((letter, i) => (/\d/.test(letter) ? [from + i] : []));
    for (const place of places.slice(0, -4)) letters[place] = '*';
  }
  return letters.join('');
}

/** Whether any text in a value of any shape holds one; ids are made by machines and are not looked at. */
export function cardNumberIn(value: unknown, isCode: (text: string) => boolean): boolean {
  if (typeof value === 'string') return !isCode(value) && holdsCardNumber(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => cardNumberIn(part, isCode));
}
