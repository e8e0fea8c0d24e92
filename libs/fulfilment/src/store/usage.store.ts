import { addDays, type CalendarDate, dateAt, type Instant, type Period, startOfDay } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Parties } from '../application/views.js';
import {
  type BilledContract,
  type ContractDays,
  type CountedCallView,
  type DisputeView,
  FulfilmentApi,
  type LimitedContract,
  type LimitMode,
  type MonthUsageView,
  type OpenObjectionsView,
  type ServiceLimitWish,
  type TallyComparison,
  type UnbilledUnitsView,
  type UsageCountView,
  type UsageView,
} from '../contract/index.js';
import { limitOn, type ServiceLimit } from '../domain/service-limit.js';
import { afterBilling, type Usage } from '../domain/usage-rules.js';

@Injectable()
export class UsageStore {
  /** Writes the unit, free when its month is billed already; a unit of the same call and kind that exists already stays as it is. */
  async write(
    tx: Tx,
    decided: Usage,
    call: Parties & { interactionId: string; occurredAt: Date },
  ): Promise<void> {
    const month = monthOf(dateAt(call.occurredAt));
    const isLate = await this.isBilled(tx, call.contractId, month);
    const usage = isLate ? afterBilling(decided) : decided;
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

  /** From the answer until the end of the transaction nobody bills the month. */
  private async isBilled(tx: Tx, contractId: string, month: string): Promise<boolean> {
    const [row] = await tx.query<{ billed: boolean }>('SELECT fulfilment.month_is_billed($1, $2) AS billed', [
      contractId,
      month,
    ]);
    return row!.billed;
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
    // Of units freed at one moment the calls come first: what fits into the next bill must not depend on chance.
    const rows = await tx.query<MonthUsageView & { contractId: string }>(
      `WITH late AS (
         SELECT contract_id,
           json_agg(json_build_object('usageId', usage_id, 'kind', kind, 'occurredOn', occurred_on) ORDER BY occurred_on, corrected_at, kind DESC, usage_id) AS units
         FROM fulfilment.usage_correction WHERE contract_id = ANY ($1) AND occurred_on <= $5 GROUP BY contract_id),
       undecided AS (
         SELECT contract_id, count(*)::int AS appointments FROM fulfilment.appointment
         WHERE contract_id = ANY ($1) AND status = 'proposed' AND wish_declined_at IS NULL GROUP BY contract_id),
       open AS (
         SELECT contract_id, count(*)::int AS calls FROM fulfilment.interaction
         WHERE contract_id = ANY ($1) AND offered_at >= $6 AND offered_at < $7 AND state IN ('ringing', 'connected', 'wrap_up') GROUP BY contract_id)
       SELECT contract_id AS "contractId", coalesce(billable_calls, 0) AS "billableCalls", coalesce(free_calls, 0) AS "freeCalls",
         coalesce(accepted_appointments, 0) AS "acceptedAppointments",
         CASE WHEN term.starts_on <= $4 AND term.ends_on >= $5 THEN 0
           ELSE (SELECT count(*)::int FROM fulfilment.usage_record u WHERE u.contract_id = term.contract_id AND u.kind = 'call' AND u.billable
             AND (u.occurred_on >= $4 AND u.occurred_on < term.starts_on OR u.occurred_on > term.ends_on AND u.occurred_on <= $5)) END AS "strayCalls",
         coalesce(open.calls, 0) AS "unfinishedCalls", coalesce(undecided.appointments, 0) AS "undecidedAppointments",
         coalesce(late.units, '[]') AS freed
       FROM unnest($1::uuid[], $2::date[], $3::date[]) AS term (contract_id, starts_on, ends_on)
         LEFT JOIN (SELECT * FROM fulfilment.usage_tally WHERE contract_id = ANY ($1) AND month = $8) AS tally USING (contract_id)
         LEFT JOIN late USING (contract_id) LEFT JOIN undecided USING (contract_id) LEFT JOIN open USING (contract_id)`,
      [
        contracts.map(({ contractId }) => contractId),
        contracts.map(({ period }) => period.startsOn),
        contracts.map(({ period }) => period.endsOn),
        startsOn,
        endsOn,
        startOfDay(startsOn),
        startOfDay(addDays(endsOn, 1)),
        monthOf(startsOn),
      ],
    );
    return new Map(rows.map(({ contractId, ...usage }) => [contractId, usage]));
  }

  async billMonth(tx: Tx, contracts: readonly BilledContract[], month: string): Promise<void> {
    const ids = contracts.map(({ id }) => id);
    await tx.query(
      `SELECT count(pg_advisory_xact_lock(hashtextextended('usage ' || id || ' ' || $2, 0)))
       FROM (SELECT unnest($1::uuid[]) AS id ORDER BY 1) AS in_order`,
      [ids, month],
    );
    await tx.query(
      `INSERT INTO fulfilment.billed_month (contract_id, month, client_id, producer_id, operator_id)
       SELECT id, $2, client_id, producer_id, operator_id
       FROM unnest($1::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS billed (id, client_id, producer_id, operator_id)
       ON CONFLICT DO NOTHING`,
      [
        ids,
        month,
        contracts.map(({ clientId }) => clientId),
        contracts.map(({ producerId }) => producerId),
        contracts.map(({ operatorId }) => operatorId),
      ],
    );
  }

  async reopenMonth(tx: Tx, contractIds: readonly string[], month: string): Promise<void> {
    if (contractIds.length === 0) return;
    await tx.query('DELETE FROM fulfilment.billed_month WHERE contract_id = ANY ($1) AND month = $2', [
      contractIds,
      month,
    ]);
  }

  async lateCalls(
    tx: Tx,
    contractIds: readonly string[],
    { startsOn, endsOn }: Period,
  ): Promise<Map<string, number>> {
    const rows = await tx.query<{ contractId: string; calls: number }>(
      `SELECT contract_id AS "contractId", count(*)::int AS calls FROM fulfilment.usage_record
       WHERE contract_id = ANY ($1) AND occurred_on BETWEEN $2 AND $3 AND rule = 'late_free' GROUP BY contract_id`,
      [contractIds, startsOn, endsOn],
    );
    return new Map(rows.map(({ contractId, calls }) => [contractId, calls]));
  }

  /** A late call is written when its words are, a late appointment when the client has decided. */
  unbilledUnits(tx: Tx, since: Instant): Promise<UnbilledUnitsView[]> {
    return tx.query<UnbilledUnitsView>(
      `SELECT unit.contract_id AS "contractId", to_char(unit.occurred_on, 'YYYY-MM') AS month, count(*) FILTER (WHERE unit.kind = 'call')::int AS calls,
         count(*) FILTER (WHERE unit.kind = 'appointment')::int AS appointments, true AS late
       FROM fulfilment.usage_record unit JOIN fulfilment.interaction call ON call.id = unit.interaction_id
         LEFT JOIN fulfilment.appointment made ON made.interaction_id = unit.interaction_id
       WHERE unit.occurred_on > ($1::timestamptz - interval '1 year')::date
         AND ((unit.rule = 'late_free' AND unit.outcome = 'answered' AND coalesce(call.recorded_at, call.ended_at) >= $1)
           OR (unit.rule = 'late_appointment_free' AND made.decided_at >= $1))
       GROUP BY 1, 2
       UNION ALL SELECT contract_id, month, billable_calls, accepted_appointments, false FROM fulfilment.usage_tally tally
       WHERE billable_calls + accepted_appointments > 0 AND month < $2
         AND NOT EXISTS (SELECT FROM fulfilment.billed_month billed WHERE billed.contract_id = tally.contract_id AND billed.month = tally.month)
       ORDER BY 2, 1`,
      [since, monthOf(dateAt(tx.now))],
    );
  }

  async openObjections(tx: Tx): Promise<OpenObjectionsView> {
    const [open] = await tx.query<OpenObjectionsView>(
      `SELECT count(*)::int AS count, min(answer_due_on) AS "firstDueOn" FROM fulfilment.usage_dispute WHERE state = 'open'`,
    );
    return open!;
  }

  async withOpenObjections(tx: Tx, contractIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT contract_id AS id FROM fulfilment.usage_dispute WHERE contract_id = ANY ($1) AND state = 'open'`,
      [contractIds],
    );
    return new Set(rows.map(({ id }) => id));
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

  async usageCount(tx: Tx, contractId: string, { startsOn }: Period): Promise<UsageCountView> {
    const [counted] = await tx.query<UsageCountView>(
      `SELECT billable_calls AS "billableCalls", free_calls AS "freeCalls", accepted_appointments AS "acceptedAppointments"
       FROM fulfilment.usage_tally WHERE contract_id = $1 AND month = $2`,
      [contractId, monthOf(startsOn)],
    );
    return counted ?? { billableCalls: 0, freeCalls: 0, acceptedAppointments: 0 };
  }

  async compareTallies(tx: Tx): Promise<TallyComparison> {
    const counts = `ARRAY[billable_calls, free_calls, accepted_appointments] AS counts, billable_calls + free_calls + accepted_appointments AS units`;
    const [compared] = await tx.query<TallyComparison>(
      `SELECT coalesce(sum(tally.units), 0)::bigint AS tallied, coalesce(sum(record.units), 0)::bigint AS counted,
         coalesce(json_agg(json_build_object('contractId', contract_id, 'month', month, 'tallied', tally.counts, 'counted', record.counts,
           'clientId', coalesce(tally.client_id, (SELECT u.client_id FROM fulfilment.usage_record u WHERE u.contract_id = record.contract_id LIMIT 1)))
           ORDER BY month, contract_id) FILTER (WHERE tally.counts IS DISTINCT FROM record.counts), '[]') AS differing
       FROM (SELECT contract_id, month, client_id, ${counts} FROM fulfilment.usage_tally) AS tally
         FULL JOIN (SELECT contract_id, month, ${counts} FROM fulfilment.counted_usage) AS record USING (contract_id, month)`,
    );
    return compared!;
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

/** `YYYY-MM`, as tallies are named. */
const monthOf = (date: CalendarDate): string => date.slice(0, 7);
