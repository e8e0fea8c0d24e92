import type { Instant, Period } from '@madoguchi/kernel';
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
}

/** What other contexts may ask fulfilment. Runs in the caller's transaction and under its walls. */
export abstract class FulfilmentApi {
  /** Units whose Japanese date of `occurredAt` lies in the period (both ends), oldest first. */
  abstract usage(tx: Tx, contractId: string, period: Period): Promise<UsageView[]>;
  /** Calls offered in the period whose result is not written yet; a month with any of them is not final. */
  abstract unfinished(tx: Tx, contractId: string, period: Period): Promise<number>;
}
