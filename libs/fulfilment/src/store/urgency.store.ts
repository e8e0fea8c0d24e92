import type { OpeningHours } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ClosedPeriod } from '../domain/closed-days.js';
import type { CallSoFar, UrgencyRule } from '../domain/urgency-rules.js';

/** A call that is talked or written down, with what its desk said when it began. */
export interface CallWithRules extends CallSoFar {
  readonly id: string;
  readonly rules: readonly UrgencyRule[];
  readonly hours: readonly OpeningHours[];
  readonly closedOnHolidays: boolean;
  readonly closedDays: readonly ClosedPeriod[];
}

@Injectable()
export class UrgencyStore {
  /** The rules of the version each call began with. A version from before there were rules has none. */
  ofCalls(tx: Tx, operatorId: string, callIds: readonly string[]): Promise<CallWithRules[]> {
    return tx.query<CallWithRules>(
      `SELECT i.id, i.draft, i.caller_number AS "callerNumber", i.offered_at AS "offeredAt",
         CASE WHEN r.version IS NULL THEN d.urgency_rules ELSE coalesce(r.content -> 'urgencyRules', '[]') END AS rules,
         d.hours, d.closed_on_holidays AS "closedOnHolidays", d.closed_days AS "closedDays"
       FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id
       LEFT JOIN fulfilment.desk_revision r ON r.desk_id = i.desk_id AND r.version = i.desk_version
       WHERE i.id = ANY ($2) AND i.operator_id = $1 AND i.state IN ('connected', 'wrap_up')`,
      [operatorId, callIds],
    );
  }
}
