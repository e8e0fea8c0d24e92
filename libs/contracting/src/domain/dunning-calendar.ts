/** What happens around a payment, in days; every contract's text names it. */
export interface DunningCalendar {
  /** Before the due day, for who pays by itself. */
  readonly remindBeforeDays: number;
  readonly remindAfterDays: number;
  readonly suspendAfterDays: number;
  readonly terminateAfterDays: number;
}
