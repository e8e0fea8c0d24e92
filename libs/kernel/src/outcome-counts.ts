/** How calls went, in counts that can be added up: answered in time of those that count for the service level, and so on. */
export interface OutcomeCounts {
  readonly decided: number;
  readonly inTime: number;
  /** Reports on which the client said whether they helped. */
  readonly rated: number;
  readonly helpful: number;
  /** Appointments on which the client decided. */
  readonly appointments: number;
  readonly accepted: number;
}
