/** What happens around a payment, in days, as a contract's text names it. */
export interface DunningCalendar {
  /** Before the due day of a bill that the client pays by itself. */
  readonly remindBeforeDays: number;
  /** This and the next two are counted from the day a payment failed. */
  readonly remindAfterDays: number;
  readonly suspendAfterDays: number;
  readonly terminateAfterDays: number;
}
