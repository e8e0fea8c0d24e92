import { Refusal } from '@madoguchi/kernel';
import type { CsvRecord } from './contact-file.js';
import { atHome, phoneDigits } from './words.js';

export const listProblems = [
  'no_phone',
  'not_a_phone',
  'abroad',
  'lost_zero',
  'rounded_number',
  'too_long',
  'unreadable',
  'twice_in_file',
  'in_campaign',
  'refused_before',
  'do_not_call',
] as const;
export type ListProblem = (typeof listProblems)[number];

/** Which column holds what, counted from 0; a field without a column is null. */
export interface ColumnMapping {
  readonly phone: number;
  readonly name: number | null;
  readonly person: number | null;
  readonly note: number | null;
}

/** What a spreadsheet did to the numbers, and whether it is undone: a leading zero can be given back. */
export interface Repairs {
  readonly addZeros: boolean;
}

export interface ContactLine {
  readonly line: number;
  readonly phone: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly note: string | null;
  readonly repaired: boolean;
}

export interface ProblemLine {
  readonly line: number;
  readonly reason: ListProblem;
  readonly typed: string;
}

const headings: Record<keyof ColumnMapping, RegExp> = {
  phone: /電話|tel|phone|番号|携帯/i,
  person: /担当|代表者|部署|person|contact/i,
  name: /会社|社名|店名|企業|法人|氏名|名前|顧客|屋号|name|company/i,
  note: /備考|メモ|住所|業種|note|memo|address|remarks/i,
};

/** 0312345678 that was taken for a number is 312345678. */
export const lostItsZero = (phone: string): boolean => /^[1-9]\d{8,9}$/.test(phone);

const isWhole = (cell: string): boolean => /^[+0]\d{8,14}$/.test(phoneDigits(cell));
const looksLikePhone = (cell: string): boolean => isWhole(cell) || lostItsZero(phoneDigits(cell));

/** A guess from the headings, then from what the cells look like; null where nothing fits. */
export function guessColumns(records: readonly CsvRecord[]): {
  hasHeading: boolean;
  columns: { [K in keyof ColumnMapping]: number | null };
} {
  const [first, ...others] = records.map(({ cells }) => cells);
  const hasHeading = first !== undefined && !first.some(looksLikePhone);
  const taken = new Set<number>();
  const byHeading = (field: keyof ColumnMapping): number | null => {
    const at = hasHeading
      ? first.findIndex((cell, index) => !taken.has(index) && headings[field].test(cell))
      : -1;
    if (at === -1) return null;
    taken.add(at);
    return at;
  };
  const sample = hasHeading ? others : records.map(({ cells }) => cells);
  const byLook = (fits: (cell: string) => boolean): number | null => {
    const widest = Math.max(0, ...sample.map((cells) => cells.length));
    const columns = Array.from({ length: widest }, (_, index) => index);
    return (
      columns.find(
        (index) => sample.filter((cells) => fits(cells[index] ?? '')).length * 2 > sample.length,
      ) ?? null
    );
  };
  const phone = byHeading('phone') ?? byLook(isWhole) ?? byLook(looksLikePhone);
  if (phone !== null) taken.add(phone);
  const [name, person, note] = [byHeading('name'), byHeading('person'), byHeading('note')];
  const spare = hasHeading ? null : (firstFree(sample[0]?.length ?? 0, taken) ?? null);
  return { hasHeading, columns: { phone, name: name ?? spare, person, note } };
}

const firstFree = (width: number, taken: ReadonlySet<number>): number | undefined =>
  Array.from({ length: width }, (_, index) => index).find((index) => !taken.has(index));

/** @throws Refusal BAD_INPUT `choosePhoneColumn`, `columnTwice` */
export function checkColumns(columns: ColumnMapping): ColumnMapping {
  const chosen = Object.values(columns).filter((index): index is number => index !== null);
  if (chosen.some((index) => !Number.isInteger(index) || index < 0 || index > 199))
    throw new Refusal('BAD_INPUT', 'choosePhoneColumn');
  if (new Set(chosen).size < chosen.length) throw new Refusal('BAD_INPUT', 'columnTwice');
  return columns;
}

const limits = { name: 120, person: 80, note: 500 } as const;
// A character that could not be read, or a control that nobody typed.
// eslint-disable-next-line no-control-regex
const unreadable = /[\uFFFD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;

/** What is dialled in Japan, or elsewhere, before the number of a country. */
const dialledAbroad = /^(?:010|00)(?=[1-9]\d{8,})/;

/** One record as a contact, or why it cannot be one. */
export function readContact(
  { line, cells }: CsvRecord,
  columns: ColumnMapping,
  { addZeros }: Repairs,
): ContactLine | ProblemLine {
  const typed = cells[columns.phone] ?? '';
  const problem = (reason: ListProblem): ProblemLine => ({
    line,
    reason,
    typed: typed.toWellFormed().replaceAll('\0', '').slice(0, 60),
  });
  const text = (field: keyof typeof limits): string | null => {
    const at = columns[field];
    return (at === null ? '' : (cells[at] ?? '')) || null;
  };
  const contact = { line, name: text('name'), person: text('person'), note: text('note') };
  const phone = phoneDigits(typed);
  if ([typed, contact.name, contact.person, contact.note].some((cell) => cell && unreadable.test(cell)))
    return problem('unreadable');
  if (phone === '') return problem('no_phone');
  // A spreadsheet that took 0312345678 for a number wrote 312345678.
  const lostZero = lostItsZero(phone);
  if (lostZero && !addZeros) return problem('lost_zero');
  // 9.01E+09 has lost the digits behind the second; nobody can tell which they were.
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(typed.normalize('NFKC').trim())) return problem('rounded_number');
  const home = lostZero ? `0${phone}` : atHome(phone.replace(dialledAbroad, '+'));
  // Nobody is called abroad: other hours and other laws hold there.
  if (/^\+\d{7,15}$/.test(home)) return problem('abroad');
  if (!/^0\d{9,10}$/.test(home)) return problem('not_a_phone');
  for (const field of ['name', 'person', 'note'] as const)
    if ([...(contact[field] ?? '')].length > limits[field]) return problem('too_long');
  return { ...contact, phone: home, repaired: lostZero };
}

export const isProblem = (line: ContactLine | ProblemLine): line is ProblemLine => 'reason' in line;
