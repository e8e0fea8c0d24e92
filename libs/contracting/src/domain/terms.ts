import {
  hoursFromWords,
  hoursInWords,
  waysToPay,
  type Bps,
  type CalendarDate,
  type DunningCalendar,
  type Minor,
  type OverageTiers,
  type ServiceHours,
  type WayToPay,
} from '@madoguchi/kernel';

export interface Party {
  readonly id: string;
  readonly name: string;
  /** Null when the company has not given one. */
  readonly address: string | null;
}

export interface SignedPlan {
  readonly id: string;
  readonly name: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  /** Missing in plans from before there were any. */
  readonly overageTiers?: OverageTiers | null;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  /** Missing in plans from before there were any. */
  readonly minimumMinor?: Minor;
  /** The base fee is billed before its month. Missing in plans from before there was a choice. */
  readonly baseInAdvance?: boolean;
  /** Refundable, due before service begins. Missing in plans from before there were any. */
  readonly depositMinor?: Minor;
  /** Any way in plans from before there was a choice. */
  readonly waysToPay?: readonly WayToPay[];
  readonly minimumTermMonths: number;
  readonly noticeDays: number;
}

/** How long a unit of a month may be disputed, and how soon an answer is owed; after that the client is right. */
export interface DisputeTerms {
  /** Days after the last day of the unit's month. */
  readonly days: number;
  /** Days after the objection. */
  readonly answerDays: number;
}

/** What every new contract says. An older one promised 30 days from the invoice, which this keeps. */
export const disputeTerms: DisputeTerms = { days: 45, answerDays: 10 };

/** What every new contract says, and what those said that were signed before it stood among their terms. */
export const dunningTerms: DunningCalendar = {
  remindBeforeDays: 5,
  remindAfterDays: 3,
  suspendAfterDays: 7,
  terminateAfterDays: 30,
};

/** Everything that was agreed, copied at the moment of the quote. Later changes anywhere else do not touch it. */
export interface Terms {
  readonly client: Party;
  readonly platform: Party;
  readonly producer: Party;
  readonly operator: Party;
  readonly bundleId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly bundleName: string;
  /** New clients the producer takes on in one calendar month. */
  readonly capacityPerMonth: number;
  readonly functions: readonly {
    readonly code: string;
    readonly name: string;
    readonly description: string;
  }[];
  /** In the words of the contract. */
  readonly hours: string;
  /** The same as data. Missing in contracts from before hours were any. */
  readonly serviceHours?: ServiceHours;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly plan: SignedPlan;
  readonly shares: { readonly platformBps: Bps; readonly producerBps: Bps; readonly operatorBps: Bps };
  /** Missing in contracts signed before units could be disputed on the screen. */
  readonly dispute?: DisputeTerms;
  /** Missing in contracts from before; their text names the days of `dunningTerms`. */
  readonly dunning?: DunningCalendar;
  readonly startsOn: CalendarDate;
}

/** Hours as the contract says them. */
export const hoursAsSigned = (hours: ServiceHours): string =>
  hoursInWords(hours, 'ja') + (hours.note === null ? '' : `（${hours.note}）`);

/** What was signed as data; older words are read as the bundles' own were when hours became data. */
export const serviceHoursOf = ({ hours, serviceHours }: Terms): ServiceHours =>
  serviceHours ?? { ...hoursFromWords(hours), note: hours };

const outbound = new Set(['appointment_setting', 'customer_followup', 'phone_survey']);

/** Whether we call people on the client's behalf; then the law on telephone solicitation binds the work. */
export const callsOut = (terms: Terms): boolean => terms.functions.some(({ code }) => outbound.has(code));

/** The plan with the terms that older texts did not know yet. */
export const wholePlan = (plan: SignedPlan): Required<SignedPlan> => ({
  ...plan,
  overageTiers: plan.overageTiers ?? null,
  minimumMinor: plan.minimumMinor ?? 0,
  baseInAdvance: plan.baseInAdvance ?? false,
  depositMinor: plan.depositMinor ?? 0,
  waysToPay: plan.waysToPay ?? waysToPay,
});
