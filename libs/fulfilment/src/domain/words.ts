import { atHome, type FieldProblem, phoneDigits, Refusal } from '@madoguchi/kernel';
import { holdsCardNumber } from './card-number.js';

export { atHome, phoneDigits } from '@madoguchi/kernel';

// Postgres cannot store NUL, and the other controls are never typed on purpose; line breaks and tabs are.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const brokenPair = /\p{Surrogate}/u;

/** Collects what is wrong in one input, so that a form shows everything at once. */
export class Problems {
  private readonly found: FieldProblem[] = [];

  add(...problems: FieldProblem[]): void {
    this.found.push(...problems);
  }

  /**
   * The text without spaces around it; notes a problem when it is missing, too long (in characters), holds a control character
   * or something like a card number: no field that people type into takes one.
   */
  text(path: string, value: string, bounds: { max: number; min?: number }): string {
    const text = this.code(path, value, bounds);
    if (holdsCardNumber(text)) this.add({ path, reason: 'cardNumber' });
    return text;
  }

  /** As `text`, for what a machine numbered: its digits mean nothing. */
  code(path: string, value: string, { max, min = 1 }: { max: number; min?: number }): string {
    const text = value.trim();
    const length = [...text].length;
    if (control.test(text) || brokenPair.test(text)) this.add({ path, reason: 'controlCharacter' });
    else if (length < min) this.add({ path, reason: 'required' });
    else if (length > max) this.add({ path, reason: 'tooLong', params: { max } });
    return text;
  }

  /** As `text`, but nothing typed is null. */
  optional(path: string, value: string | null | undefined, max: number): string | null {
    return this.text(path, value ?? '', { max, min: 0 }) || null;
  }

  /** Its digits; notes a problem when it is no telephone number that somebody from outside can call. */
  phone(path: string, value: string): string {
    const phone = atHome(phoneDigits(this.code(path, value, { max: 60 })));
    if (phone !== '' && (!isPhone(phone) || phone.length < 10)) this.add({ path, reason: 'notAPhone' });
    return phone;
  }

  /** @throws Refusal BAD_INPUT with every problem found */
  refuse(): void {
    if (this.found.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields: this.found });
  }
}

export const isPhone = (digits: string): boolean => /^\+?\d{3,20}$/.test(digits);

/** 「サトウ」 and 「ｻﾄｳ」 are stored as 「さとう」, one form for reading and searching. */
export const kana = (typed: string): string =>
  typed.normalize('NFKC').replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** What search compares: width, case, kana and the hyphens of numbers make no difference. */
export const searchable = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part)
    .map((part) =>
      kana(part!)
        .toLowerCase()
        .replace(/(?<=\d)[\-‐‑–−](?=\d)/gu, ''),
    )
    .join('\n');
