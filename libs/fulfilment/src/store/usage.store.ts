import { dateAt, type Period, startOfDay, addDays } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Parties } from '../application/views.js';
import {
  type ContractDays,
  type CountedCallView,
  type DisputeView,
  FulfilmentApi,
  type LimitedContract,
  type LimitMode,
  type MonthUsageView,
  type ServiceLimitWish,
  type UsageCountView,
  type UsageView,
} from '../contract/index.js';
import { limitOn, type ServiceLimit } from '../domain/service-limit.js';
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
  async usage(tx: Tx, contractId: string, { startsOn, endsOn }: Period): Promise<UsageView[]> {
    const units = await tx.query<UsageView>(
      `SELECT u.id, u.interaction_id AS "interactionId", u.kind, u.outcome, u.occurred_at AS "occurredAt", u.seconds, u.billable, u.rule,
         c.corrected_at AS "freedAt", CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'state', p.state, 'reason', p.reason,
           'raisedAt', p.raised_at, 'answerDueOn', p.answer_due_on, 'answer', p.answer, 'answeredAt', p.answered_at) END AS dispute
       FROM fulfilment.usage_record u
       LEFT JOIN fulfilment.usage_dispute p ON p.usage_id = u.id
       LEFT JOIN fulfilment.usage_correction c ON c.usage_id = u.id
       WHERE u.contract_id = $1 AND u.occurred_on BETWEEN $2 AND $3 ORDER BY u.occurred_on, u.occurred_at, u.id`,
      [contractId, startsOn, endsOn],
    );
    return units.map((unit) => (unit.dispute ? { ...unit, dispute: withInstants(unit.dispute) } : unit));
  }

  async monthUsage(
    tx: Tx,
    contracts: readonly ContractDays[],
    { startsOn, endsOn }: Period,
  ): Promise<Map<string, MonthUsageView>> {
    const rows = await tx.query<MonthUsageView & { contractId: string }>(
      `WITH term AS (
         SELECT * FROM unnest($1::uuid[], $2::date[], $3::date[]) AS term (contract_id, starts_on, ends_on)),
       freed AS MATERIALIZED (
         SELECT contract_id, usage_id, kind, occurred_on, corrected_at FROM fulfilment.usage_correction
         WHERE contract_id = ANY ($1) AND occurred_on <= $5),
       counted AS MATERIALIZED (
         SELECT contract_id, count(*) FILTER (WHERE kind = 'call' AND billable) AS calls,
           count(*) FILTER (WHERE kind = 'call' AND NOT billable) AS free_calls,
           count(*) FILTER (WHERE kind = 'appointment' AND billable) AS appointments
         FROM fulfilment.usage_record WHERE contract_id = ANY ($1) AND occurred_on BETWEEN $4 AND $5 GROUP BY contract_id),
       late AS (
         SELECT contract_id, count(*) FILTER (WHERE kind = 'call' AND occurred_on >= $4) AS calls,
           count(*) FILTER (WHERE kind = 'appointment' AND occurred_on >= $4) AS appointments,
           json_agg(json_build_object('usageId', usage_id, 'kind', kind, 'occurredOn', occurred_on) ORDER BY occurred_on, corrected_at, usage_id) AS units
         FROM freed GROUP BY contract_id),
       open AS (
         SELECT contract_id, count(*) AS calls FROM fulfilment.interaction
         WHERE contract_id = ANY ($1) AND offered_at >= $6 AND offered_at < $7 AND state IN ('ringing', 'connected', 'wrap_up') GROUP BY contract_id)
       SELECT contract_id AS "contractId",
         (coalesce(counted.calls, 0) - coalesce(late.calls, 0))::int AS "billableCalls",
         (coalesce(counted.free_calls, 0) + coalesce(late.calls, 0))::int AS "freeCalls",
         (coalesce(counted.appointments, 0) - coalesce(late.appointments, 0))::int AS "acceptedAppointments",
         (SELECT count(*)::int FROM fulfilment.usage_record u WHERE u.contract_id = term.contract_id AND u.kind = 'call' AND u.billable
            AND (u.occurred_on >= $4 AND u.occurred_on < term.starts_on OR u.occurred_on > term.ends_on AND u.occurred_on <= $5)) AS "strayCalls",
         coalesce(open.calls, 0)::int AS "unfinishedCalls",
         coalesce(late.units, '[]') AS freed
       FROM term LEFT JOIN counted USING (contract_id) LEFT JOIN late USING (contract_id) LEFT JOIN open USING (contract_id)`,
      [
        contracts.map(({ contractId }) => contractId),
        contracts.map(({ period }) => period.startsOn),
        contracts.map(({ period }) => period.endsOn),
        startsOn,
        endsOn,
        startOfDay(startsOn),
        startOfDay(addDays(endsOn, 1)),
      ],
    );
    return new Map(rows.map(({ contractId, ...usage }) => [contractId, usage]));
  }

  countedCalls(
    tx: Tx,
    contractIds: readonly string[],
    { startsOn, endsOn }: Period,
  ): Promise<CountedCallView[]> {
    return tx.query(
      `SELECT u.id AS "usageId", u.contract_id AS "contractId", u.client_id AS "clientId", u.occurred_at AS "occurredAt",
         c.corrected_at AS "freedAt"
       FROM fulfilment.usage_record u LEFT JOIN fulfilment.usage_correction c ON c.usage_id = u.id
       WHERE u.contract_id = ANY ($1) AND u.occurred_on BETWEEN $2 AND $3 AND u.kind = 'call' AND u.billable
       ORDER BY u.occurred_at, u.id`,
      [contractIds, startsOn, endsOn],
    );
  }

  async usageCount(tx: Tx, contractId: string, { startsOn, endsOn }: Period): Promise<UsageCountView> {
    const rows = await tx.query<UsageCountView>(
      `SELECT count(*) FILTER (WHERE u.kind = 'call' AND u.billable AND c.usage_id IS NULL)::int AS "billableCalls",
         count(*) FILTER (WHERE u.kind = 'call' AND NOT (u.billable AND c.usage_id IS NULL))::int AS "freeCalls",
         count(*) FILTER (WHERE u.kind = 'appointment' AND u.billable AND c.usage_id IS NULL)::int AS "acceptedAppointments"
       FROM fulfilment.usage_record u LEFT JOIN fulfilment.usage_correction c ON c.usage_id = u.id
       WHERE u.contract_id = $1 AND u.occurred_on BETWEEN $2 AND $3`,
      [contractId, startsOn, endsOn],
    );
    return rows[0]!;
  }

  async limitService(tx: Tx, contract: LimitedContract, limit: ServiceLimitWish | null): Promise<void> {
    if (limit === null) {
      await tx.query('DELETE FROM fulfilment.service_limit WHERE contract_id = $1', [contract.id]);
      return;
    }
    await tx.query(
      `INSERT INTO fulfilment.service_limit AS l (contract_id, client_id, operator_id, month, mode, since)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (contract_id) DO UPDATE SET month = excluded.month, mode = excluded.mode, since = excluded.since
       WHERE (l.month, l.mode) <> (excluded.month, excluded.mode)`,
      [contract.id, contract.clientId, contract.operatorId, limit.month, limit.mode, tx.now],
    );
  }

  async serviceLimit(tx: Tx, contractId: string): Promise<LimitMode | null> {
    const rows = await tx.query<ServiceLimit>(
      'SELECT month, mode, since FROM fulfilment.service_limit WHERE contract_id = $1',
      [contractId],
    );
    return limitOn(rows[0] ?? null, tx.now);
  }
}

/** JSON carries instants as text. */
const withInstants = (dispute: DisputeView): DisputeView => ({
  ...dispute,
  raisedAt: new Date(dispute.raisedAt),
  answeredAt: dispute.answeredAt && new Date(dispute.answeredAt),
});
