import { dateAt, type CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleStanding, VersionOutcome } from '../contract/index.js';

/** What other contexts tell of bundles in use. */
@Injectable()
export class StandingStore {
  async all(tx: Tx): Promise<Map<string, BundleStanding>> {
    const rows = await tx.query<BundleStanding & { bundleId: string }>(
      `SELECT bundle_id AS "bundleId", coalesce(i.taken, '{}') AS taken,
         CASE WHEN o.bundle_id IS NULL THEN NULL ELSE json_build_object('days', o.days, 'decidedClients', o.decided_clients,
           'ratedClients', o.rated_clients, 'appointmentClients', o.appointment_clients, 'decided', o.decided,
           'inTime', o.in_time, 'rated', o.rated, 'helpful', o.helpful, 'appointments', o.appointments, 'accepted', o.accepted) END AS outcome
       FROM (SELECT bundle_id, json_object_agg(month, taken) AS taken FROM catalogue.bundle_intake WHERE month >= date_trunc('month', $1::date)
         GROUP BY bundle_id) i
       FULL JOIN catalogue.bundle_outcome o USING (bundle_id)`,
      [dateAt(tx.now)],
    );
    return new Map(rows.map(({ bundleId, ...standing }) => [bundleId, standing]));
  }

  async setIntake(tx: Tx, bundleId: string, month: CalendarDate, taken: number): Promise<void> {
    await tx.query(
      `INSERT INTO catalogue.bundle_intake (bundle_id, month, taken) VALUES ($1, $2, $3)
       ON CONFLICT (bundle_id, month) DO UPDATE SET taken = excluded.taken`,
      [bundleId, month, taken],
    );
  }

  async replaceOutcomes(tx: Tx, days: number, outcomes: readonly VersionOutcome[]): Promise<void> {
    await tx.query(
      `WITH measured AS (
         SELECT v.bundle_id, count(DISTINCT m."clientId") FILTER (WHERE m.decided > 0) AS decided_clients,
           count(DISTINCT m."clientId") FILTER (WHERE m.rated > 0) AS rated_clients,
           count(DISTINCT m."clientId") FILTER (WHERE m.appointments > 0) AS appointment_clients, sum(m.decided) AS decided, sum(m."inTime") AS in_time,
           sum(m.rated) AS rated, sum(m.helpful) AS helpful, sum(m.appointments) AS appointments, sum(m.accepted) AS accepted
         FROM json_to_recordset($3) AS m ("versionId" uuid, "clientId" uuid, decided int, "inTime" int, rated int, helpful int,
           appointments int, accepted int)
         JOIN catalogue.bundle_version v ON v.id = m."versionId" GROUP BY v.bundle_id),
       gone AS (DELETE FROM catalogue.bundle_outcome WHERE bundle_id NOT IN (SELECT bundle_id FROM measured))
       INSERT INTO catalogue.bundle_outcome (bundle_id, measured_on, days, decided_clients, rated_clients, appointment_clients, decided,
           in_time, rated, helpful, appointments, accepted)
         SELECT bundle_id, $1, $2, decided_clients, rated_clients, appointment_clients, decided, in_time, rated, helpful, appointments, accepted FROM measured
       ON CONFLICT (bundle_id) DO UPDATE SET measured_on = excluded.measured_on, days = excluded.days,
         decided_clients = excluded.decided_clients, rated_clients = excluded.rated_clients,
         appointment_clients = excluded.appointment_clients,
         decided = excluded.decided, in_time = excluded.in_time, rated = excluded.rated, helpful = excluded.helpful,
         appointments = excluded.appointments, accepted = excluded.accepted`,
      [dateAt(tx.now), days, JSON.stringify(outcomes)],
    );
  }
}
