import type {
  Bps,
  CalendarDate,
  DunningCalendar,
  Instant,
  Minor,
  OverageTiers,
  ServiceHours,
  OutcomeCounts,
  WayToPay,
} from '@madoguchi/kernel';

export type ContractStatus = 'awaiting_payment_method' | 'active' | 'suspended' | 'cancelling' | 'ended';

/** The price as signed, without tax; a later change of the catalogue does not touch it. */
export interface SignedPlanView {
  readonly id: string;
  readonly name: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  readonly overageTiers: OverageTiers | null;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  readonly minimumMinor: Minor;
  /** The base fee is billed before its month. */
  readonly baseInAdvance: boolean;
  /** Refundable, due before service begins; 0 without one. */
  readonly depositMinor: Minor;
  /** How the client may pay; the card is always among them. */
  readonly waysToPay: readonly WayToPay[];
  readonly minimumTermMonths: number;
  readonly noticeDays: number;
}

/** A plan and the first day on which it counts. */
export interface PlanInForce {
  readonly effectiveOn: CalendarDate;
  readonly plan: SignedPlanView;
}

export interface ContractView {
  readonly id: string;
  /** C-YYYY-NNNN, without gaps within a year. */
  readonly number: string;
  readonly status: ContractStatus;
  readonly clientId: string;
  readonly clientName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly versionId: string;
  readonly bundleName: string;
  readonly functionCodes: readonly string[];
  readonly hours: ServiceHours;
  /** In force today. */
  readonly plan: SignedPlanView;
  /** As signed, then as each signed amendment changed it; oldest first. */
  readonly plans: readonly PlanInForce[];
  /** A unit may be disputed until this many days after its month; an answer is owed within `answerDays`. */
  readonly dispute: { readonly days: number; readonly answerDays: number };
  readonly dunning: DunningCalendar;
  /** Basis points of each collected yen without tax; they add up to 10,000. */
  readonly shares: { readonly platformBps: Bps; readonly producerBps: Bps; readonly operatorBps: Bps };
  readonly startsOn: CalendarDate;
  /** Last day of service; null while nobody has cancelled. */
  readonly endsOn: CalendarDate | null;
  readonly signedAt: Instant;
  /** When the payment method was stored; null before. */
  readonly activatedAt: Instant | null;
}

/** The days of a contract, without reading the rest of it. */
export interface ContractRunView {
  readonly id: string;
  readonly startsOn: CalendarDate;
  /** Null while nobody has cancelled. */
  readonly endsOn: CalendarDate | null;
}

/** How the calls of one contract went. */
export interface ContractOutcome extends OutcomeCounts {
  readonly contractId: string;
}
