import { addMonths, type CalendarDate, type Instant } from '@madoguchi/kernel';
import { Problems } from './words.js';

export const numberKinds = ['own_forwarded', 'lent'] as const;
/** Whose number the desk answers: the client's own, forwarded to us, or one of the operator's that the client gives out as its contact. */
export type NumberKind = (typeof numberKinds)[number];

export interface DeskNumber {
  readonly kind: NumberKind;
  readonly phone: string;
  readonly sinceOn: CalendarDate;
}

/** One that was written down, with who did it and when. */
export interface WrittenNumber extends DeskNumber {
  readonly writtenBy: string;
  readonly writtenAt: Instant;
}

/** What a desk says of its number; nothing is written down of a desk that nobody has told about it. */
export interface NumberState {
  readonly numberKind: NumberKind;
  readonly numberPhone: string | null;
  readonly numberSinceOn: CalendarDate | null;
  /** Of the newest record; what it says is the operator's alone. */
  readonly identityCheckedOn: CalendarDate | null;
}

const AHEAD_MONTHS = 12;

/** @throws Refusal BAD_INPUT notAPhone, numberDay */
export function checkDeskNumber({ kind, phone, sinceOn }: DeskNumber, today: CalendarDate): DeskNumber {
  const problems = new Problems();
  const last = addMonths(today, AHEAD_MONTHS);
  if (sinceOn > last) problems.add({ path: 'sinceOn', reason: 'numberDay', params: { last } });
  const number = problems.phone('phone', phone);
  problems.refuse();
  return { kind, phone: number, sinceOn };
}

/** Lending a number and answering it in the client's name is a business of the 犯罪収益移転防止法: who it is lent to is checked first. */
export const lacksIdentityCheck = ({
  numberKind,
  identityCheckedOn,
}: Pick<NumberState, 'numberKind' | 'identityCheckedOn'>): boolean =>
  numberKind === 'lent' && identityCheckedOn === null;
