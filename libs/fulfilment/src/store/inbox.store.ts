import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AppointmentView, Parties, ReportView } from '../application/views.js';
import type { AppointmentStatus, ProposedAppointment } from '../domain/result.js';

const appointmentColumns = `a.id, a.desk_id AS "deskId", a.interaction_id AS "interactionId", a.with_whom AS "withWhom",
  a.starts_at AS "startsAt", a.note, a.status, a.rejection_reason AS "rejectionReason"`;

export interface InboxQuestion {
  readonly clientId: string;
  readonly deskId: string | null;
  readonly onlyOpen: boolean;
  /** Already in the stored form of `searchable`; null searches nothing. */
  readonly search: string | null;
}

/** A locked appointment with its parties. */
export interface LockedAppointment extends Parties {
  readonly view: AppointmentView;
}

const matching = `r.client_id = $1 AND ($2::uuid IS NULL OR r.desk_id = $2) AND (NOT $3 OR r.done_at IS NULL)
  AND ($4::text IS NULL OR r.search_text LIKE '%' || $4 || '%')`;

type ReportRowFlat = Omit<ReportView, 'appointment'> & { appointmentId: string | null } & Omit<
    AppointmentView,
    'id' | 'interactionId'
  >;

@Injectable()
export class InboxStore {
  async add(
    tx: Tx,
    call: Parties & { interactionId: string; calledAt: Date },
    report: { searchText: string; doneAt: Date | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.report (interaction_id, desk_id, contract_id, client_id, operator_id, called_at, search_text, done_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        call.interactionId,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        call.calledAt,
        report.searchText,
        report.doneAt,
      ],
    );
  }

  async addAppointment(
    tx: Tx,
    call: Parties & { interactionId: string },
    appointment: ProposedAppointment,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.appointment (interaction_id, desk_id, contract_id, client_id, operator_id, with_whom, starts_at, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        call.interactionId,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        appointment.withWhom,
        appointment.startsAt,
        appointment.note,
      ],
    );
  }

  async counts(tx: Tx, question: InboxQuestion): Promise<{ total: number; open: number }> {
    const rows = await tx.query<{ total: number; open: number }>(
      `SELECT (SELECT count(*) FROM fulfilment.report r WHERE ${matching}) AS total,
         (SELECT count(*) FROM fulfilment.report r WHERE r.client_id = $1 AND ($2::uuid IS NULL OR r.desk_id = $2) AND r.done_at IS NULL) AS open`,
      paramsOf(question),
    );
    return rows[0]!;
  }

  async page(tx: Tx, question: InboxQuestion, first: number, offset: number): Promise<ReportView[]> {
    return this.read(
      tx,
      `SELECT * FROM fulfilment.report r WHERE ${matching} ORDER BY r.called_at DESC, r.id LIMIT $5 OFFSET $6`,
      [...paramsOf(question), first, offset],
    );
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
    const reports = await this.read(tx, 'SELECT * FROM fulfilment.report WHERE id = $1 AND client_id = $2', [
      reportId,
      clientId,
    ]);
    return reports[0];
  }

  /** The report says what its call says now. `leavesWork` null leaves it as open as it was. */
  async corrected(
    tx: Tx,
    interactionId: string,
    { searchText, leavesWork }: { searchText: string; leavesWork: boolean | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.report SET search_text = $2,
         done_at = CASE WHEN $3::boolean IS NULL THEN done_at WHEN $3 THEN NULL ELSE coalesce(done_at, $4) END,
         done_by = CASE WHEN $3 THEN NULL ELSE done_by END WHERE interaction_id = $1`,
      [interactionId, searchText, leavesWork, tx.now],
    );
  }

  /** What the report of a call waited for is decided. */
  async decided(tx: Tx, interactionId: string, personId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.report SET done_at = $2, done_by = $3 WHERE interaction_id = $1 AND done_at IS NULL`,
      [interactionId, tx.now, personId],
    );
  }

  /** The report of a call; undefined for one that was abandoned. */
  async ofCall(tx: Tx, interactionId: string): Promise<(ReportView & Parties) | undefined> {
    const [report] = await this.read(tx, 'SELECT * FROM fulfilment.report WHERE interaction_id = $1', [
      interactionId,
    ]);
    const [parties] = await tx.query<Parties>(
      `SELECT r.desk_id AS "deskId", r.contract_id AS "contractId", r.client_id AS "clientId", r.operator_id AS "operatorId",
         d.producer_id AS "producerId" FROM fulfilment.report r JOIN fulfilment.desk d ON d.id = r.desk_id WHERE r.interaction_id = $1`,
      [interactionId],
    );
    return report && parties && { ...report, ...parties };
  }

  /** The client says whether a report helped; null takes it back. */
  async rate(
    tx: Tx,
    clientId: string,
    reportId: string,
    helpful: boolean | null,
  ): Promise<ReportView | undefined> {
    await tx.query(`UPDATE fulfilment.report SET helpful = $3 WHERE id = $1 AND client_id = $2`, [
      reportId,
      clientId,
      helpful,
    ]);
    return (
      await this.read(tx, 'SELECT * FROM fulfilment.report WHERE id = $1 AND client_id = $2', [
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

  private async read(tx: Tx, reports: string, params: unknown[]): Promise<ReportView[]> {
    const rows = await tx.query<ReportRowFlat>(
      `SELECT r.id, r.interaction_id AS "interactionId", r.called_at AS at, r.done_at AS "doneAt", r.helpful, d.name AS "deskName", i.outcome,
         i.urgency, i.caller_name AS "callerName", i.caller_kana AS "callerKana",
         coalesce(i.callback_number, i.caller_number) AS "callbackNumber", i.message, i.talk_seconds AS "talkSeconds", u.billable AND f.usage_id IS NULL AS billable,
         f.usage_id IS NOT NULL AS freed, u.rule,
         a.id AS "appointmentId", r.desk_id AS "deskId", a.with_whom AS "withWhom", a.starts_at AS "startsAt", a.note, a.status,
         a.rejection_reason AS "rejectionReason",
         (SELECT json_build_object('dueAt', b.due_at, 'state', b.state, 'outcome', b.outcome, 'endedAt', b.ended_at, 'resultNote', b.result_note)
          FROM fulfilment.callback b WHERE b.interaction_id = r.interaction_id ORDER BY b.created_at DESC LIMIT 1) AS callback,
         (SELECT coalesce(json_agg(json_build_object('at', c.corrected_at, 'reason', c.reason, 'former', c.former) ORDER BY c.revision), '[]')
          FROM fulfilment.call_correction c WHERE c.interaction_id = r.interaction_id) AS corrections
       FROM (${reports}) r
       JOIN fulfilment.interaction i ON i.id = r.interaction_id
       JOIN fulfilment.desk d ON d.id = r.desk_id
       JOIN fulfilment.usage_record u ON u.interaction_id = r.interaction_id AND u.kind = 'call'
       LEFT JOIN fulfilment.usage_correction f ON f.usage_id = u.id
       LEFT JOIN fulfilment.appointment a ON a.interaction_id = r.interaction_id
       ORDER BY r.called_at DESC, r.id`,
      params,
    );
    return rows.map(reportFrom);
  }
}

const paramsOf = ({ clientId, deskId, onlyOpen, search }: InboxQuestion) => [
  clientId,
  deskId,
  onlyOpen,
  search && search.replace(/[\\%_]/g, '\\$&'),
];

function reportFrom({
  appointmentId,
  deskId,
  withWhom,
  startsAt,
  note,
  status,
  rejectionReason,
  callback,
  corrections,
  ...report
}: ReportRowFlat): ReportView {
  const { interactionId } = report;
  return {
    ...report,
    // JSON carries instants as text.
    corrections: corrections.map((correction) => ({ ...correction, at: new Date(correction.at) })),
    callback: callback && {
      ...callback,
      dueAt: new Date(callback.dueAt),
      endedAt: callback.endedAt && new Date(callback.endedAt),
    },
    appointment: appointmentId
      ? { id: appointmentId, deskId, interactionId, withWhom, startsAt, note, status, rejectionReason }
      : null,
  };
}
