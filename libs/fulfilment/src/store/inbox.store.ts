import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReportedTransfer, ReportView } from '../application/report-views.js';
import type { AppointmentView, Parties } from '../application/views.js';
import type { Urgency } from '../domain/call.js';
import type { Became } from '../domain/report-mail.js';
import type { AppointmentStatus, ProposedAppointment } from '../domain/result.js';
import { becameColumns, declinedColumn, readReports, transfersFrom } from './read-reports.js';

/** Columns of an appointment aliased `a`. */
export const appointmentColumns = `a.id, a.desk_id AS "deskId", a.interaction_id AS "interactionId", a.with_whom AS "withWhom",
  a.starts_at AS "startsAt", a.note, a.status, a.rejection_reason AS "rejectionReason", a.wished, a.wished_for AS "wishedFor",
  ${declinedColumn}, (SELECT b.slot_id FROM fulfilment.slot_booking b WHERE b.appointment_id = a.id) AS "slotId"`;

/** A locked appointment with its parties. */
export interface LockedAppointment extends Parties {
  readonly view: AppointmentView;
}

@Injectable()
export class InboxStore {
  /** @returns to whom the call was put through, as the report keeps it. */
  async add(
    tx: Tx,
    call: Parties & { interactionId: string; calledAt: Date },
    report: { searchText: string; doneAt: Date | null; urgency: Urgency },
  ): Promise<ReportedTransfer[]> {
    const rows = await tx.query<{ transfers: ReportedTransfer[] }>(
      `INSERT INTO fulfilment.report (interaction_id, desk_id, contract_id, client_id, operator_id, called_at, search_text, done_at, urgent, transfers)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, fulfilment.transfers_of($1)) RETURNING transfers`,
      [
        call.interactionId,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        call.calledAt,
        report.searchText,
        report.doneAt,
        report.urgency === 'now',
      ],
    );
    return transfersFrom(rows[0]!.transfers);
  }

  async addAppointment(
    tx: Tx,
    call: Parties & { interactionId: string },
    appointment: Omit<ProposedAppointment, 'slotId'>,
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.appointment (interaction_id, desk_id, contract_id, client_id, operator_id, with_whom, starts_at, note, wished)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        call.interactionId,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        appointment.withWhom,
        appointment.startsAt,
        appointment.note,
        appointment.wished ?? false,
      ],
    );
    return rows[0]!.id;
  }

  /** Marks or unmarks; the first time of being done stays when pressed twice. */
  async markDone(
    tx: Tx,
    clientId: string,
    reportId: string,
    done: boolean,
    personId: string,
  ): Promise<ReportView | undefined> {
    await tx.query(
      `UPDATE fulfilment.report SET done_at = CASE WHEN $3 THEN coalesce(done_at, $4) END, done_by = CASE WHEN $3 THEN coalesce(done_by, $5) END
       WHERE id = $1 AND client_id = $2`,
      [reportId, clientId, done, tx.now, personId],
    );
    const reports = await readReports(
      tx,
      'SELECT * FROM fulfilment.report WHERE id = $1 AND client_id = $2',
      [reportId, clientId],
    );
    return reports[0];
  }

  /** The report says what its call says now. `leavesWork` null leaves it as open as it was. */
  async corrected(
    tx: Tx,
    interactionId: string,
    { searchText, leavesWork }: { searchText: string; leavesWork: boolean | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.report r SET search_text = $2,
         urgent = (SELECT i.urgency = 'now' FROM fulfilment.interaction i WHERE i.id = r.interaction_id),
         done_at = CASE WHEN $3::boolean IS NULL THEN done_at WHEN $3 THEN NULL ELSE coalesce(done_at, $4) END,
         done_by = CASE WHEN $3 THEN NULL ELSE done_by END WHERE interaction_id = $1`,
      [interactionId, searchText, leavesWork, tx.now],
    );
  }

  /** The case and the orders that came of a call. */
  async becameOf(tx: Tx, interactionId: string): Promise<Became> {
    const rows = await tx.query<Became>(
      `SELECT ${becameColumns} FROM (SELECT $1::uuid AS interaction_id) r`,
      [interactionId],
    );
    return rows[0]!;
  }

  /** What the report of a call waited for is decided. */
  async decided(tx: Tx, interactionId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.report SET done_at = $2, done_by = $3 WHERE interaction_id = $1 AND done_at IS NULL`,
      [interactionId, tx.now, personId],
    );
  }

  async openAgain(tx: Tx, interactionId: string): Promise<void> {
    await tx.query(`UPDATE fulfilment.report SET done_at = NULL, done_by = NULL WHERE interaction_id = $1`, [
      interactionId,
    ]);
  }

  /** The report of a call; undefined for one that was abandoned. */
  async ofCall(tx: Tx, interactionId: string): Promise<(ReportView & Parties) | undefined> {
    const [report] = await readReports(tx, 'SELECT * FROM fulfilment.report WHERE interaction_id = $1', [
      interactionId,
    ]);
    const [parties] = await tx.query<Parties>(
      `SELECT r.desk_id AS "deskId", r.contract_id AS "contractId", r.client_id AS "clientId", r.operator_id AS "operatorId",
         d.producer_id AS "producerId" FROM fulfilment.report r JOIN fulfilment.desk d ON d.id = r.desk_id WHERE r.interaction_id = $1`,
      [interactionId],
    );
    return report && parties && { ...report, ...parties };
  }

  /** The client says whether a report helped, and why; null takes both back. */
  async rate(
    tx: Tx,
    clientId: string,
    reportId: string,
    { helpful, remark }: { helpful: boolean | null; remark: string | null },
  ): Promise<ReportView | undefined> {
    await tx.query(
      `UPDATE fulfilment.report SET helpful = $3, remark = $4, rated_at = CASE WHEN $3::boolean IS NOT NULL THEN $5::timestamptz END
       WHERE id = $1 AND client_id = $2`,
      [reportId, clientId, helpful, remark, tx.now],
    );
    return (
      await readReports(tx, 'SELECT * FROM fulfilment.report WHERE id = $1 AND client_id = $2', [
        reportId,
        clientId,
      ])
    )[0];
  }

  appointments(tx: Tx, clientId: string, deskId: string): Promise<AppointmentView[]> {
    return tx.query<AppointmentView>(
      `SELECT ${appointmentColumns} FROM fulfilment.appointment a WHERE a.client_id = $1 AND a.desk_id = $2
       ORDER BY a.starts_at DESC, a.id LIMIT 200`,
      [clientId, deskId],
    );
  }

  async appointmentOf(tx: Tx, interactionId: string): Promise<AppointmentView | null> {
    const rows = await tx.query<AppointmentView>(
      `SELECT ${appointmentColumns} FROM fulfilment.appointment a WHERE a.interaction_id = $1`,
      [interactionId],
    );
    return rows[0] ?? null;
  }

  async lockAppointment(tx: Tx, clientId: string, id: string): Promise<LockedAppointment | undefined> {
    const rows = await tx.query<AppointmentView & Parties>(
      `SELECT ${appointmentColumns}, a.contract_id AS "contractId", a.client_id AS "clientId", a.operator_id AS "operatorId",
         d.producer_id AS "producerId"
       FROM fulfilment.appointment a JOIN fulfilment.desk d ON d.id = a.desk_id
       WHERE a.client_id = $1 AND a.id = $2 FOR UPDATE OF a`,
      [clientId, id],
    );
    const row = rows[0];
    if (!row) return undefined;
    const { contractId, producerId, operatorId, clientId: client, ...view } = row;
    return { view, deskId: view.deskId, contractId, producerId, operatorId, clientId: client };
  }

  /** The desk takes back a meeting that was never agreed; undefined when there is none that stands. */
  async withdrawAppointment(
    tx: Tx,
    interactionId: string,
    reason: string,
    personId: string,
  ): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `WITH withdrawn AS (UPDATE fulfilment.appointment SET status = 'withdrawn', rejection_reason = $2, decided_at = coalesce(decided_at, $3),
         decided_by = coalesce(decided_by, $4) WHERE interaction_id = $1 AND status IN ('proposed', 'accepted') RETURNING id) SELECT id FROM withdrawn`,
      [interactionId, reason, tx.now, personId],
    );
    return rows[0]?.id;
  }

  async decideAppointment(
    tx: Tx,
    id: string,
    status: AppointmentStatus,
    reason: string | null,
    personId: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.appointment SET status = $2, rejection_reason = $3, decided_at = $4, decided_by = $5 WHERE id = $1`,
      [id, status, reason, tx.now, personId],
    );
  }
}
