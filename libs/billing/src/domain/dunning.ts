import { addDays, type CalendarDate, type DunningCalendar } from '@madoguchi/kernel';

/** How far an unpaid invoice has gone; the calendar behind it stands in the contract. */
export const dunningStages = ['told', 'reminded', 'suspended', 'terminated'] as const;
export type DunningStage = (typeof dunningStages)[number];

export interface DunningDays {
  readonly remindOn: CalendarDate;
  readonly suspendOn: CalendarDate;
  readonly terminateOn: CalendarDate;
}

/** The day from which a client who pays by itself is reminded of a bill that is not late yet. */
export const reminderOn = (
  dueOn: CalendarDate,
  calendar: Pick<DunningCalendar, 'remindBeforeDays'>,
): CalendarDate => addDays(dueOn, -calendar.remindBeforeDays);

/** Counted from the day the payment failed first. */
export const dunningDays = (
  failedOn: CalendarDate,
  calendar: Omit<DunningCalendar, 'remindBeforeDays'>,
): DunningDays => ({
  remindOn: addDays(failedOn, calendar.remindAfterDays),
  suspendOn: addDays(failedOn, calendar.suspendAfterDays),
  terminateOn: addDays(failedOn, calendar.terminateAfterDays),
});

/** Where the invoice should stand on that day. */
export function stageOn(
  { remindOn, suspendOn, terminateOn }: DunningDays,
  today: CalendarDate,
): DunningStage {
  if (today >= terminateOn) return 'terminated';
  if (today >= suspendOn) return 'suspended';
  return today >= remindOn ? 'reminded' : 'told';
}

/**
 * The next stage, one at a time: a client whose reminder was missed, e.g. because the machine stood still, is still
 * reminded before service stops. Undefined when nothing is due.
 */
export function nextStage(
  stage: DunningStage,
  days: DunningDays,
  today: CalendarDate,
): DunningStage | undefined {
  const due = dunningStages.indexOf(stageOn(days, today));
  const at = dunningStages.indexOf(stage);
  return at < due ? dunningStages[at + 1] : undefined;
}
