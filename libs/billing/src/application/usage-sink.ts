import type { CalendarDate, Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { BillingMonth } from '../domain/billing-month.js';
import type { MeterStanding } from '../domain/metered-unit.js';

/** One client's month: what the provider should have counted, and what it has. */
export interface UsageComparison {
  readonly clientId: string;
  readonly month: BillingMonth;
  readonly ours: number;
  readonly theirs: number;
  readonly standing: MeterStanding;
}

/** How usage reaches the payment provider. Whatever the way, our own rating decides what is owed and our lines are billed. */
export abstract class UsageSink {
  /** Brings what the provider knows to what the usage ledger says of these days. Repeating it changes nothing. */
  abstract follow(tx: Tx, contractIds: readonly string[], period: Period): Promise<void>;
  /** A unit became free, on whatever day it was. */
  abstract freed(tx: Tx, usageId: string): Promise<void>;
  /** Whether the month may be billed: sends what waits and compares the counts. Runs outside a transaction, for it asks the provider. */
  abstract standing(contractId: string, clientId: string, month: BillingMonth): Promise<MeterStanding>;
  /** Every client's month, for the night; undefined when there is nothing to compare. */
  abstract compare(today: CalendarDate): Promise<readonly UsageComparison[] | undefined>;
}
