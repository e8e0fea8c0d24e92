import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CampaignParties, SlotView } from '../application/outbound-views.js';
import type { Briefing } from '../domain/briefing.js';
import type { SlotPattern } from '../domain/slots.js';
import type { ReportLanguage } from '../domain/report-mail.js';

/** Seats of meetings that still stand; those of the others are given back when the next one is booked. */
const booked = `(SELECT count(*) FROM fulfilment.slot_booking b JOIN fulfilment.appointment a ON a.id = b.appointment_id
   WHERE b.slot_id = s.id AND b.released_at IS NULL AND a.status NOT IN ('rejected', 'withdrawn'))::int`;

const columns = `s.id, s.salesperson_id AS "salespersonId",
  (SELECT p.name FROM fulfilment.salesperson p WHERE p.id = s.salesperson_id) AS "salespersonName", s.desk_id AS "deskId", s.starts_at AS "startsAt", s.minutes, s.capacity,
  ${booked} AS booked`;

/** What fills a piece of the calendar: an open slot, or one that was closed while somebody comes to it. */
const occupies = `(s.closed_at IS NULL OR EXISTS (SELECT FROM fulfilment.slot_booking b JOIN fulfilment.appointment a ON a.id = b.appointment_id
   WHERE b.slot_id = s.id AND b.released_at IS NULL AND a.status NOT IN ('rejected', 'withdrawn')))`;

@Injectable()
export class SlotStore {
  /** One at a time writes into a calendar, so that who comes second reads what is in the way. */
  async lockCalendar(tx: Tx, deskId: string): Promise<void> {
    await tx.query('SELECT FROM fulfilment.desk WHERE id = $1 FOR NO KEY UPDATE', [deskId]);
  }

  /**
   * The first slot that one of the moments would run into: of the desk where nobody is named, of the person at whatever desk.
   * The very same slot is not in its own way.
   */
  async inTheWay(
    tx: Tx,
    deskId: string,
    moments: readonly Date[],
    { minutes, salespersonId }: Pick<SlotPattern, 'minutes' | 'salespersonId'>,
  ): Promise<{ startsAt: Date; endsAt: Date } | undefined> {
    const rows = await tx.query<{ startsAt: Date; endsAt: Date }>(
      `SELECT s.starts_at AS "startsAt", s.ends_at AS "endsAt"
       FROM unnest($2::timestamptz[]) AS moment JOIN fulfilment.slot s
         ON (CASE WHEN $4::uuid IS NULL THEN s.desk_id = $1 AND s.salesperson_id IS NULL ELSE s.salesperson_id = $4 END)
         AND tstzrange(s.starts_at, s.ends_at) && tstzrange(moment, fulfilment.minutes_after(moment, $3))
       WHERE ${occupies} AND NOT (s.desk_id = $1 AND s.starts_at = moment AND s.minutes = $3) ORDER BY s.starts_at LIMIT 1`,
      [deskId, moments, minutes, salespersonId ?? null],
    );
    return rows[0];
  }

  /** Opens the moments that are not open yet; the others keep what they are, and what was closed comes back as it is wished now. */
  async open(
    tx: Tx,
    desk: CampaignParties,
    moments: readonly Date[],
    { minutes, capacity, salespersonId }: Pick<SlotPattern, 'minutes' | 'capacity' | 'salespersonId'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.slot AS s (desk_id, contract_id, client_id, operator_id, starts_at, minutes, capacity, salesperson_id)
       SELECT $1, $2, $3, $4, moment, $6, $7, $8 FROM unnest($5::timestamptz[]) AS moment
       ON CONFLICT (desk_id, salesperson_id, starts_at) DO UPDATE SET closed_at = NULL, minutes = excluded.minutes,
         capacity = greatest(excluded.capacity, (SELECT max(b.seat) FROM fulfilment.slot_booking b WHERE b.slot_id = s.id AND b.released_at IS NULL))
       WHERE s.closed_at IS NOT NULL`,
      [
        desk.deskId,
        desk.contractId,
        desk.clientId,
        desk.operatorId,
        moments,
        minutes,
        capacity,
        salespersonId ?? null,
      ],
    );
  }

  ofDesk(tx: Tx, companyId: string, deskId: string): Promise<SlotView[]> {
    return tx.query<SlotView>(
      `SELECT ${columns} FROM fulfilment.slot s
       WHERE s.desk_id = $2 AND (s.client_id = $1 OR s.operator_id = $1) AND s.closed_at IS NULL AND s.starts_at > $3
       ORDER BY s.starts_at, "salespersonName" NULLS FIRST, s.id LIMIT 1000`,
      [companyId, deskId, tx.now],
    );
  }

  async anyAhead(tx: Tx, deskId: string): Promise<boolean> {
    const rows = await tx.query<{ any: boolean }>(
      'SELECT EXISTS (SELECT FROM fulfilment.slot WHERE desk_id = $1 AND closed_at IS NULL AND starts_at > $2) AS any',
      [deskId, tx.now],
    );
    return rows[0]!.any;
  }

  /** The open time that begins at this moment, full or not; of several people's times one with a free seat, if there is one. */
  async openAt(tx: Tx, deskId: string, startsAt: Date): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM fulfilment.slot s WHERE desk_id = $1 AND starts_at = $2 AND closed_at IS NULL
       ORDER BY capacity > ${booked} DESC, id LIMIT 1`,
      [deskId, startsAt],
    );
    return rows[0]?.id;
  }

  async lock(
    tx: Tx,
    companyId: string,
    id: string,
  ): Promise<(SlotView & { closedAt: Date | null }) | undefined> {
    // Locked first and counted after: who waited for the lock must see what the other has booked.
    await tx.query('SELECT FROM fulfilment.slot WHERE id = $1 FOR UPDATE', [id]);
    const rows = await tx.query<SlotView & { closedAt: Date | null }>(
      `SELECT ${columns}, s.closed_at AS "closedAt" FROM fulfilment.slot s WHERE s.id = $2 AND (s.client_id = $1 OR s.operator_id = $1)`,
      [companyId, id],
    );
    return rows[0];
  }

  async close(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE fulfilment.slot SET closed_at = $2 WHERE id = $1', [id, tx.now]);
  }

  /** Takes the lowest free seat for the appointment. The index on the seat is the second guard after the lock. */
  async book(tx: Tx, slotId: string, appointmentId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.slot_booking b SET released_at = $2 FROM fulfilment.appointment a
       WHERE b.slot_id = $1 AND b.released_at IS NULL AND a.id = b.appointment_id AND a.status IN ('rejected', 'withdrawn')`,
      [slotId, tx.now],
    );
    await tx.query(
      `INSERT INTO fulfilment.slot_booking (slot_id, seat, appointment_id, client_id, operator_id)
       SELECT s.id, (SELECT min(seat) FROM generate_series(1, s.capacity) AS seat
           WHERE NOT EXISTS (SELECT FROM fulfilment.slot_booking b WHERE b.slot_id = s.id AND b.seat = seat.seat AND b.released_at IS NULL)),
         $2, s.client_id, s.operator_id
       FROM fulfilment.slot s WHERE s.id = $1`,
      [slotId, appointmentId],
    );
  }

  /** What the client has to know before a meeting that came from a campaign or was booked in a call. */
  async briefing(tx: Tx, clientId: string, appointmentId: string): Promise<Briefing | undefined> {
    const rows = await tx.query<Briefing>(
      `SELECT a.id AS "appointmentId", c.name AS "campaignName", a.starts_at AS "startsAt", coalesce(s.minutes, 60) AS minutes,
         a.with_whom AS "withWhom", k.name AS company, coalesce(k.phone, i.callback_number, i.caller_number) AS phone,
         CASE WHEN o.id IS NULL THEN i.message ELSE o.note END AS said, a.note,
         (SELECT p.name FROM fulfilment.salesperson p WHERE p.id = s.salesperson_id) AS "salespersonName"
       FROM fulfilment.appointment a JOIN fulfilment.interaction i ON i.id = a.interaction_id
       LEFT JOIN fulfilment.outbound_call o ON o.interaction_id = a.interaction_id
       LEFT JOIN fulfilment.contact k ON k.id = o.contact_id LEFT JOIN fulfilment.campaign c ON c.id = o.campaign_id
       LEFT JOIN fulfilment.slot_booking b ON b.appointment_id = a.id LEFT JOIN fulfilment.slot s ON s.id = b.slot_id
       WHERE a.client_id = $1 AND a.id = $2 AND coalesce(o.id, b.id) IS NOT NULL`,
      [clientId, appointmentId],
    );
    return rows[0];
  }

  /** To whom the hand-over goes: who decides on the meeting, and whose time it is. */
  async receivers(
    tx: Tx,
    { deskId, salespersonId }: Pick<SlotView, 'deskId' | 'salespersonId'>,
  ): Promise<{ emails: readonly string[]; salesperson: string | null; language: ReportLanguage }> {
    const rows = await tx.query<{ emails: string[]; salesperson: string | null; language: ReportLanguage }>(
      `SELECT report_emails AS emails, report_language AS language,
         (SELECT p.email FROM fulfilment.salesperson p WHERE p.id = $2) AS salesperson FROM fulfilment.desk WHERE id = $1`,
      [deskId, salespersonId],
    );
    return rows[0]!;
  }

  /** Whose time a meeting was in, and why it fell away; nobody where the time was nobody's. */
  async toldOf(
    tx: Tx,
    clientId: string,
    appointmentId: string,
  ): Promise<{ to: string; language: ReportLanguage; reason: string | null } | undefined> {
    const rows = await tx.query<{ to: string; language: ReportLanguage; reason: string | null }>(
      `SELECT p.email AS to, d.report_language AS language, a.rejection_reason AS reason
       FROM fulfilment.appointment a JOIN fulfilment.slot_booking b ON b.appointment_id = a.id JOIN fulfilment.slot s ON s.id = b.slot_id
       JOIN fulfilment.salesperson p ON p.id = s.salesperson_id JOIN fulfilment.desk d ON d.id = s.desk_id
       WHERE a.client_id = $1 AND a.id = $2`,
      [clientId, appointmentId],
    );
    return rows[0];
  }
}
