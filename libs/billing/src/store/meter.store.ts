import { addDays, startOfDay, type Instant, type Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { onItsWay, onTheMeter, type MeterCount, type MeteredState } from '../domain/metered-unit.js';

export interface MeteredUnit {
  readonly usageId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly occurredAt: Instant;
  readonly state: MeteredState;
  readonly countedAt: Instant | null;
}

const columns = `usage_id AS "usageId", contract_id AS "contractId", client_id AS "clientId", occurred_at AS "occurredAt", state,
  counted_at AS "countedAt"`;

/** What the provider's meter was told, unit by unit. */
@Injectable()
export class MeterStore {
  /** One at a time per client: commands leave in the order in which units are counted here. In order, so that two never wait for each other. */
  async queue(tx: Tx, clientIds: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('meter ' || id, 0))
       FROM (SELECT DISTINCT unnest($1::uuid[]) AS id ORDER BY 1) AS in_order`,
      [clientIds],
    );
  }

  async known(tx: Tx, usageIds: readonly string[]): Promise<Map<string, MeteredUnit>> {
    const rows = await tx.query<MeteredUnit>(
      `SELECT ${columns} FROM billing.metered_unit WHERE usage_id = ANY ($1)`,
      [usageIds],
    );
    return new Map(rows.map((row) => [row.usageId, row]));
  }

  async add(
    tx: Tx,
    unit: Omit<MeteredUnit, 'state' | 'countedAt'>,
    state: 'sending' | 'line',
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.metered_unit (usage_id, contract_id, client_id, occurred_at, state, changed_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [unit.usageId, unit.contractId, unit.clientId, unit.occurredAt, state, tx.now],
    );
  }

  /** From one of these states only; what happened meanwhile stays. */
  async become(tx: Tx, usageId: string, from: readonly MeteredState[], state: MeteredState): Promise<void> {
    await tx.query(
      `UPDATE billing.metered_unit SET state = $3, changed_at = $4 WHERE usage_id = $1 AND state = ANY ($2)`,
      [usageId, from, state, tx.now],
    );
  }

  /** The provider has it, also when it is to be cancelled already. */
  async counted(tx: Tx, usageId: string): Promise<void> {
    await tx.query(
      `UPDATE billing.metered_unit SET state = CASE state WHEN 'sending' THEN 'counted' ELSE state END, counted_at = $2, changed_at = $2
       WHERE usage_id = $1 AND counted_at IS NULL`,
      [usageId, tx.now],
    );
  }

  /** It was too old by the time it arrived: only the line knows it. */
  async neverCounted(tx: Tx, usageId: string): Promise<void> {
    await this.become(tx, usageId, ['sending', 'cancelling'], 'line');
  }

  /** The provider took them in and did not count them after all. */
  async refused(tx: Tx, usageIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE billing.metered_unit SET state = 'line', counted_at = NULL, changed_at = $2
       WHERE usage_id = ANY ($1) AND state IN ('counted', 'kept')`,
      [usageIds, tx.now],
    );
  }

  async cancelled(tx: Tx, usageId: string, inTime: boolean): Promise<void> {
    await this.become(tx, usageId, ['cancelling'], inTime ? 'cancelled' : 'kept');
  }

  /** What the meter holds of the minute of this moment once everything that was decided has arrived. */
  async inMinute(tx: Tx, clientId: string, moment: Instant): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM billing.metered_unit
       WHERE client_id = $1 AND occurred_at >= date_trunc('minute', $2::timestamptz)
         AND occurred_at < date_trunc('minute', $2::timestamptz) + interval '1 minute' AND state = ANY ($3)`,
      [clientId, moment, onTheMeter],
    );
    return row!.count;
  }

  async count(tx: Tx, clientId: string, period: Period): Promise<MeterCount> {
    return (await this.counts(tx, [clientId], period)).get(clientId) ?? { ours: 0, open: 0, movedAt: null };
  }

  /** By client; one of which the meter was never told is not in the answer. */
  async counts(
    tx: Tx,
    clientIds: readonly string[],
    { startsOn, endsOn }: Period,
  ): Promise<Map<string, MeterCount>> {
    const rows = await tx.query<MeterCount & { clientId: string }>(
      `SELECT client_id AS "clientId", count(*) FILTER (WHERE state = ANY ($4))::int AS ours,
         count(*) FILTER (WHERE state = ANY ($5))::int AS open, max(changed_at) FILTER (WHERE state <> 'line') AS "movedAt"
       FROM billing.metered_unit WHERE client_id = ANY ($1) AND occurred_at >= $2 AND occurred_at < $3 GROUP BY client_id`,
      [clientIds, startOfDay(startsOn), startOfDay(addDays(endsOn, 1)), onTheMeter, onItsWay],
    );
    return new Map(rows.map(({ clientId, ...each }) => [clientId, each]));
  }
}
