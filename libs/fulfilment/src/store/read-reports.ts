import type { Tx } from '@madoguchi/platform/database';
import type { ReportedTransfer, ReportView } from '../application/report-views.js';
import type { AppointmentView } from '../application/views.js';

export type ReportRowFlat = Omit<ReportView, 'appointment'> & { appointmentId: string | null } & Omit<
    AppointmentView,
    'id' | 'interactionId'
  >;

/** What stands first in an inbox; the same words as in the index. */
export const standsFirst = '(r.urgent AND r.done_at IS NULL)';

/** Reports with everything their client reads of the call; `reports` chooses rows of the table, `order` says how they come. */
export async function readReports(
  tx: Tx,
  reports: string,
  params: readonly unknown[],
  order = `${standsFirst} DESC, r.called_at DESC, r.id DESC`,
): Promise<ReportView[]> {
  const rows = await tx.query<ReportRowFlat>(
    `SELECT ${reportColumns} FROM (${reports}) r ${reportJoins} ORDER BY ${order}`,
    params,
  );
  return rows.map(reportFrom);
}

/** Why the wish of an appointment `a` cannot be met. */
export const declinedColumn = `CASE WHEN a.wish_declined_at IS NOT NULL
  THEN json_build_object('reason', a.wish_decline_reason, 'from', a.wish_declined_from) END AS declined`;

/** The case and the orders that came of the call of `r`. */
export const becameColumns = `(SELECT json_build_object('id', c.id, 'number', c.number) FROM fulfilment.case_call k JOIN fulfilment.desk_case c ON c.id = k.case_id
   WHERE k.interaction_id = r.interaction_id) AS "case",
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'number', o.number) ORDER BY o.number), '[]')
   FROM fulfilment.customer_order o WHERE o.interaction_id = r.interaction_id) AS orders`;

export const reportColumns = `r.id, r.interaction_id AS "interactionId", r.called_at AS at, r.done_at AS "doneAt", r.helpful, r.remark,
  ${standsFirst} AS "standsFirst",
  concat_ws('_', ${standsFirst}::int, (extract(epoch FROM r.called_at) * 1000000)::bigint, r.id) AS place,
  r.transfers, d.name AS "deskName", i.outcome, i.urgency, i.caller_name AS "callerName", i.caller_kana AS "callerKana",
  coalesce(i.callback_number, i.caller_number) AS "callbackNumber", i.message, i.topic, i.talk_seconds AS "talkSeconds", coalesce(u.billable AND f.usage_id IS NULL, false) AS billable,
  f.usage_id IS NOT NULL AS freed, u.rule,
  a.id AS "appointmentId", r.desk_id AS "deskId", a.with_whom AS "withWhom", a.starts_at AS "startsAt", a.note, a.status,
  a.rejection_reason AS "rejectionReason", a.wished, a.wished_for AS "wishedFor", ${declinedColumn}, s.slot_id AS "slotId", s.slot_id IS NOT NULL AS "hasBriefing",
  (SELECT json_build_object('dueAt', b.due_at, 'state', b.state, 'outcome', b.outcome, 'endedAt', b.ended_at, 'resultNote', b.result_note)
   FROM fulfilment.callback b WHERE b.interaction_id = r.interaction_id ORDER BY b.created_at DESC LIMIT 1) AS callback,
  (SELECT coalesce(json_agg(json_build_object('at', c.corrected_at, 'reason', c.reason, 'former', c.former) ORDER BY c.revision), '[]')
   FROM fulfilment.call_correction c WHERE c.interaction_id = r.interaction_id) AS corrections,
  ${becameColumns}`;

export const reportJoins = `JOIN fulfilment.interaction i ON i.id = r.interaction_id
  JOIN fulfilment.desk d ON d.id = r.desk_id
  LEFT JOIN fulfilment.usage_record u ON u.interaction_id = r.interaction_id AND u.kind = 'call'
  LEFT JOIN fulfilment.usage_correction f ON f.usage_id = u.id
  LEFT JOIN fulfilment.appointment a ON a.interaction_id = r.interaction_id
  LEFT JOIN fulfilment.slot_booking s ON s.appointment_id = a.id`;

/** JSON carries instants as text. */
export const transfersFrom = (stored: readonly ReportedTransfer[]): ReportedTransfer[] =>
  stored.map((transfer) => ({ ...transfer, at: new Date(transfer.at) }));

export function reportFrom({
  appointmentId,
  deskId,
  withWhom,
  startsAt,
  note,
  status,
  rejectionReason,
  slotId,
  wished,
  wishedFor,
  declined,
  callback,
  transfers,
  corrections,
  ...report
}: ReportRowFlat): ReportView {
  const { interactionId } = report;
  return {
    ...report,
    transfers: transfersFrom(transfers),
    corrections: corrections.map((correction) => ({ ...correction, at: new Date(correction.at) })),
    callback: callback && {
      ...callback,
      dueAt: new Date(callback.dueAt),
      endedAt: callback.endedAt && new Date(callback.endedAt),
    },
    appointment: appointmentId
      ? {
          id: appointmentId,
          deskId,
          interactionId,
          withWhom,
          startsAt,
          note,
          status,
          rejectionReason,
          slotId,
          wished,
          wishedFor,
          declined,
        }
      : null,
  };
}
