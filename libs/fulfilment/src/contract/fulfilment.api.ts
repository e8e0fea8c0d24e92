import type { CalendarDate, Instant, Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { CallKind } from './events.js';
import type { UsageRuleName } from './usage-rule-names.js';

/** One billable, or explicitly free, unit with the rule that decided it. */
export interface UsageView {
  readonly id: string;
  readonly interactionId: string;
  readonly kind: 'call' | 'appointment';
  /** How the call ended; null for an appointment. */
  readonly outcome: CallKind | null;
  /** When the call was offered, or when the client decided on the appointment. */
  readonly occurredAt: Instant;
  /** Talk time; null for an appointment. */
  readonly seconds: number | null;
  readonly billable: boolean;
  readonly rule: UsageRuleName;
  /** The client's objection; null when there is none. */
  readonly dispute: DisputeView | null;
  /** When an accepted objection made the unit free. The unit itself never changes. */
  readonly freedAt: Instant | null;
}

export interface UsageCountView {
  readonly billableCalls: number;
  readonly freeCalls: number;
  readonly acceptedAppointments: number;
}

/** Units of a contract's month (YYYY-MM) that would have counted, and that stand on no bill. */
export interface UnbilledUnitsView {
  readonly contractId: string;
  readonly month: string;
  readonly calls: number;
  readonly appointments: number;
  /** They came after the month's bill, and are free for it; otherwise nobody has billed the month. */
  readonly late: boolean;
}

/** One contract's units of a month, counted; days are the contract's own within that month. */
export interface MonthUsageView extends UsageCountView {
  /** Billable calls of the month that lie outside the contract's own days. */
  readonly strayCalls: number;
  /** Calls offered in the month whose result is not written yet; a month with any of them is not final. */
  readonly unfinishedCalls: number;
  /** Appointments of the contract that the client has neither accepted nor rejected, whenever they were made. */
  readonly undecidedAppointments: number;
  /** Units of days up to the month's last that an accepted objection made free, oldest first. */
  readonly freed: readonly FreedUnit[];
}

/** Billable calls, free calls, accepted appointments. */
export type UnitCounts = readonly [number, number, number];

/** Tallies against what a count of the units says; null where one of them has nothing. */
export interface TallyComparison {
  /** All units, by tally and by count. */
  readonly tallied: number;
  readonly counted: number;
  readonly differing: readonly {
    readonly contractId: string;
    readonly clientId: string;
    /** YYYY-MM */
    readonly month: string;
    readonly tallied: UnitCounts | null;
    readonly counted: UnitCounts | null;
  }[];
}

/** A call that counts by its rule, whatever an objection made of it since. */
export interface CountedCallView {
  readonly usageId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly occurredAt: Instant;
  readonly freedAt: Instant | null;
}

export interface ContractDays {
  readonly contractId: string;
  readonly period: Period;
}

/** Whose month is billed. */
export interface BilledContract {
  readonly id: string;
  readonly clientId: string;
  readonly producerId: string;
  readonly operatorId: string;
}

export type LimitMode = 'message_only' | 'stop';

export interface LimitedContract {
  readonly id: string;
  readonly clientId: string;
  readonly operatorId: string;
}

export interface ServiceLimitWish {
  /** YYYY-MM; it ends by itself with this month. */
  readonly month: string;
  readonly mode: LimitMode;
}

/** A client's objection to one unit. */
export interface DisputeView {
  readonly id: string;
  readonly state: 'open' | 'accepted' | 'refused';
  readonly reason: string | null;
  readonly raisedAt: Instant;
  /** Without an answer by the end of this day the unit becomes free. */
  readonly answerDueOn: CalendarDate;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

export interface OpenObjectionsView {
  readonly count: number;
  /** The first day by whose end one of them has to be answered; null without any. */
  readonly firstDueOn: CalendarDate | null;
}

/** A unit that is free although its record says that it counts. */
export interface FreedUnit {
  readonly usageId: string;
  readonly kind: 'call' | 'appointment';
  readonly occurredOn: CalendarDate;
}

/** What other contexts may ask fulfilment. Runs in the caller's transaction and under its walls. */
export abstract class FulfilmentApi {
  /** Units whose Japanese date of `occurredAt` lies in the period (both ends), oldest first. */
  abstract usage(tx: Tx, contractId: string, period: Period): Promise<UsageView[]>;
  /** A whole calendar month of many contracts, from their tallies and by one statement; every contract asked for is in the answer. */
  abstract monthUsage(
    tx: Tx,
    contracts: readonly ContractDays[],
    month: Period,
  ): Promise<Map<string, MonthUsageView>>;
  /**
   * From now on a unit of the month (YYYY-MM) is free, because its bill is made from what is there: waits for units that are being
   * written, so ask `monthUsage` afterwards.
   */
  abstract billMonth(tx: Tx, contracts: readonly BilledContract[], month: string): Promise<void>;
  /** The month was not billed after all; what comes counts again. */
  abstract reopenMonth(tx: Tx, contractIds: readonly string[], month: string): Promise<void>;
  /** Free calls that came after their month was billed and so stand on no document; by contract, where there are any. */
  abstract lateCalls(tx: Tx, contractIds: readonly string[], month: Period): Promise<Map<string, number>>;
  /** What no bill can hold any more, by contract and month: free because it came after its bill and since that moment, or counting in a month that ended and that nobody billed. */
  abstract unbilledUnits(tx: Tx, since: Instant): Promise<UnbilledUnitsView[]>;
  /** The calls of many contracts that count by their rule, oldest first. */
  abstract countedCalls(tx: Tx, contractIds: readonly string[], period: Period): Promise<CountedCallView[]>;
  /** The tally of a whole calendar month; what an accepted objection made free counts as free. */
  abstract usageCount(tx: Tx, contractId: string, month: Period): Promise<UsageCountView>;
  /** Every objection that has no answer yet. */
  abstract openObjections(tx: Tx): Promise<OpenObjectionsView>;
  /** Those of the contracts with an objection that has no answer yet. */
  abstract withOpenObjections(tx: Tx, contractIds: readonly string[]): Promise<Set<string>>;
  /** Every tally against the units themselves, all of one moment. */
  abstract compareTallies(tx: Tx): Promise<TallyComparison>;
  /** From now on calls of that month meet the limit; null lifts it. Repeating it changes nothing. */
  abstract limitService(tx: Tx, contract: LimitedContract, limit: ServiceLimitWish | null): Promise<void>;
  /** What calls meet now because of the client's own limit; null when they are answered as always. */
  abstract serviceLimit(tx: Tx, contractId: string): Promise<LimitMode | null>;
}
