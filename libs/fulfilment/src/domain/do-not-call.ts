import { atHome, isPhone, phoneDigits, Problems } from './words.js';

/** Where a line of the list comes from: written by the client, brought in a file, said in a call or at a call back. */
export const refusalSources = ['owner', 'file', 'call', 'callback'] as const;
export type RefusalSource = (typeof refusalSources)[number];

/** A number that is never called for a client, whatever it offers. */
export interface RefusedNumber {
  readonly phone: string;
  readonly name: string | null;
  readonly note: string | null;
}

export interface TypedRefusal {
  readonly phone: string;
  readonly name?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** @throws Refusal BAD_INPUT with every problem by field */
export function checkRefusedNumber(typed: TypedRefusal): RefusedNumber {
  const problems = new Problems();
  const phone = atHome(phoneDigits(problems.code('phone', typed.phone, { max: 60 })));
  if (phone !== '' && !/^(0\d{9,10}|\+\d{9,15})$/.test(phone))
    problems.add({ path: 'phone', reason: 'notAPhone' });
  const number = {
    phone,
    name: problems.optional('name', typed.name, 120),
    note: problems.optional('note', typed.note, 500),
  };
  problems.refuse();
  return number;
}

/** Why a number is taken out again; nobody is called because of a slip. @throws Refusal BAD_INPUT */
export function checkRemoval(typed: string): string {
  const problems = new Problems();
  const reason = problems.text('reason', typed, { max: 500 });
  problems.refuse();
  return reason;
}

/** The number as the list keeps it; null when the telephony told none. */
export function shownNumber(told: string | null): string | null {
  const digits = atHome(phoneDigits(told ?? ''));
  return isPhone(digits) ? digits : null;
}
