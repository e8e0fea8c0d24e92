import { addDays, endOfMonth, Refusal, type CalendarDate } from '@madoguchi/kernel';

export const disputeStates = ['open', 'accepted', 'refused'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** `lapsed`: nobody answered in time, so the client is believed. Nothing leaves a state with an answer. */
export const disputeMoves = {
  open: { accept: 'accepted', refuse: 'refused', lapse: 'accepted' },
  accepted: {},
  refused: {},
} as const satisfies Record<DisputeState, Partial<Record<DisputeMove, DisputeState>>>;
export type DisputeMove = 'accept' | 'refuse' | 'lapse';

/** What was agreed in the contract. */
export interface DisputeTerms {
  readonly days: number;
  readonly answerDays: number;
}

/** The last day on which a unit of that day may be disputed: the same for all units of a month. */
export const disputableUntil = (occurredOn: CalendarDate, { days }: DisputeTerms): CalendarDate =>
  addDays(endOfMonth(occurredOn), days);

export const answerDueOn = (raisedOn: CalendarDate, { answerDays }: DisputeTerms): CalendarDate =>
  addDays(raisedOn, answerDays);

/** @throws Refusal CONFLICT `unitIsFree`, `disputeTooLate` */
export function checkDisputable(
  unit: { readonly billable: boolean; readonly occurredOn: CalendarDate },
  terms: DisputeTerms,
  today: CalendarDate,
): void {
  if (!unit.billable) throw new Refusal('CONFLICT', 'unitIsFree');
  const until = disputableUntil(unit.occurredOn, terms);
  if (today > until) throw new Refusal('CONFLICT', 'disputeTooLate', { params: { until } });
}

/** The next state; undefined when the same answer was given before. @throws Refusal CONFLICT `disputeAnswered` */
export function answerDispute(state: DisputeState, move: DisputeMove): DisputeState | undefined {
  const moves: Partial<Record<DisputeMove, DisputeState>> = disputeMoves[state];
  const next = moves[move];
  if (next) return next;
  if (state === disputeMoves.open[move]) return undefined;
  throw new Refusal('CONFLICT', 'disputeAnswered');
}
