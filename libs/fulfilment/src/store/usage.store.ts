import { dateAt, type Period, startOfDay, addDays } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Parties } from '../application/views.js';
import { FulfilmentApi, type UsageView } from '../contract/index.js';
import type { Usage } from '../domain/usage-rules.js';

@Injectable()
export class UsageStore {
  /** Writes the unit; a unit of the same call and kind that exists already stays as it is. */
  async write(
    tx: Tx,
    usage: Usage,
    call: Parties & { interactionId: string; occurredAt: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.usage_record (interaction_id, desk_id, contract_id, client_id, producer_id, operator_id, kind, outcome,
         occurred_at, occurred_on, seconds, billable, rule)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (interaction_id, kind) DO NOTHING`,
      [
        call.interactionId,
        call.deskId,
        call.contractId,
        call.clientId,
        call.producerId,
        call.operatorId,
        usage.kind,
        usage.outcome,
        call.occurredAt,
        dateAt(call.occurredAt),
        usage.seconds,
        usage.billable,
        usage.rule,
      ],
    );
  }
}

/** The face towards billing. */
@Injectable()
export class FulfilmentApiFromStore extends FulfilmentApi {
  usage(tx: Tx, contractId: string, { startsOn, endsOn }: Period): Promise<UsageView[]> {
    return tx.query<UsageView>(
      `SELECT id, interaction_id AS "interactionId", kind, outcome, occurred_at AS "occurredAt", seconds, billable, rule
       FROM fulfilment.usage_record WHERE contract_id = $1 AND occurred_on BETWEEN $2 AND $3 ORDER BY occurred_on, occurred_at, id`,
      [contractId, startsOn, endsOn],
    );
  }

  async unfinished(tx: Tx, contractId: string, { startsOn, endsOn }: Period): Promise<number> {
    const rows = await tx.query<{ calls: number }>(
      `SELECT count(*) AS calls FROM fulfilment.interaction
       WHERE contract_id = $1 AND offered_at >= $2 AND offered_at < $3 AND state IN ('ringing', 'connected', 'wrap_up')`,
      [contractId, startOfDay(startsOn), startOfDay(addDays(endsOn, 1))],
    );
    return rows[0]!.calls;
  }
}
