/** What happens around a payment, in days: as the contract's text names it. */
export interface DunningCalendar {
  /** Before the due day, for who pays by itself. */
  readonly remindBeforeDays: number;
  readonly remindAfterDays: number;
  readonly suspendAfterDays: number;
  readonly terminateAfterDays: number;
}

/** What every new contract says, and what those said that were signed before it stood among their terms. */
export const dunningTerms: DunningCalendar = {
  remindBeforeDays: 5,
  remindAfterDays: 3,
  suspendAfterDays: 7,
  terminateAfterDays: 30,
};
