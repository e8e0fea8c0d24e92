/** What happens after a payment failed, in days; every contract's text names it. */
export interface DunningCalendar {
  readonly remindAfterDays: number;
  readonly suspendAfterDays: number;
  readonly terminateAfterDays: number;
}
