import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CampaignParties, SlotView } from '../application/outbound-views.js';
import type { Briefing } from '../domain/briefing.js';
import type { ReportLanguage } from '../domain/report-mail.js';

const columns = `s.id, s.desk_id AS "deskId", s.starts_at AS "startsAt", s.minutes, s.capacity,
  (SELECT count(*) FROM fulfilment.slot_booking b JOIN fulfilment.appointment a ON a.id = b.appointment_id
   WHERE b.slot_id = s.id AND b.released_at IS NULL AND a.status <> 'rejected')::int AS booked`;

/** What fills a piece of the calendar: an open slot, or one that was closed while somebody comes to it. */
const occupies = `(s.closed_at IS NULL OR EXISTS (SELECT FROM fulfilment.slot_booking b JOIN fulfilment.appointment a ON a.id = b.appointment_id
   WHERE b.slot_id = s.id AND b.released_at IS NULL AND a.status <> 'rejected'))`;

@Injectable()
export class SlotStore {
  /** One at a time writes into a calendar, so that who comes second reads what is in the way. */
  async lockCalendar(tx: Tx, deskId: string): Promise<void> {
    await tx.query('SELECT FROM fulfilment.desk WHERE id = $1 FOR NO KEY UPDATE', [deskId]);
  }

  /** The first slot that one of the moments would run into; the very same slot is not in its own way. */
  async inTheWay(
    tx: Tx,
    deskId: string,
    moments: readonly Date[],
    minutes: number,
  ): Promise<{ startsAt: Date; endsAt: Date } | undefined> {
    const rows = await tx.query<{ startsAt: Date; endsAt: Date }>(
      `SELECT s.starts_at AS "startsAt", s.ends_at AS "endsAt"
       FROM unnest($2::timestamptz[]) AS moment JOIN fulfilment.slot s ON s.desk_id = $1
         AND tstzrange(s.starts_at, s.ends_at) && tstzrange(moment, fulfilment.minutes_after(moment, $3))
       WHERE ${occupies} AND NOT (s.starts_at = moment AND s.minutes = $3) ORDER BY s.starts_at LIMIT 1`,
      [deskId, moments, minutes],
    );
    return rows[0];
  }

  /** Opens the moments that are not open yet; the others keep what they are, and what was closed comes back as it is wished now. */
  async open(
    tx: Tx,
    desk: CampaignParties,
    moments: readonly Date[],
    { minutes, capacity }: { minutes: number; capacity: number },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.slot AS s (desk_id, contract_id, client_id, operator_id, starts_at, minutes, capacity)
       SELECT $1, $2, $3, $4, moment, $6, $7 FROM unnest($5::timestamptz[]) AS moment
       ON CONFLICT (desk_id, starts_at) DO UPDATE SET closed_at = NULL, minutes = excluded.minutes,
         capacity = greatest(excluded.capacity, (SELECT max(b.seat) FROM fulfilment.slot_booking b WHERE b.slot_id = s.id AND b.released_at IS NULL))
       WHERE s.closed_at IS NOT NULL`,
      [desk.deskId, desk.contractId, desk.clientId, desk.operatorId, moments, minutes, capacity],
    );
  }

  ofDesk(tx: Tx, companyId: string, deskId: string): Promise<SlotView[]> {
    return tx.query<SlotView>(
      `SELECT ${columns} FROM fulfilment.slot s
       WHERE s.desk_id = $2 AND (s.client_id = $1 OR s.operator_id = $1) AND s.closed_at IS NULL AND s.starts_at > $3
       ORDER BY s.starts_at LIMIT 1000`,
      [companyId, deskId, tx.now],
    );
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
       WHERE b.slot_id = $1 AND b.released_at IS NULL AND a.id = b.appointment_id AND a.status = 'rejected'`,
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

  /** What the client's salesperson has to know, for one appointment of the client that came from a campaign. */
  async briefing(tx: Tx, clientId: string, appointmentId: string): Promise<Briefing | undefined> {
    const rows = await tx.query<Briefing>(
      `SELECT a.id AS "appointmentId", c.name AS "campaignName", a.starts_at AS "startsAt", coalesce(s.minutes, 60) AS minutes,
         a.with_whom AS "withWhom", k.name AS company, k.phone, o.note AS said, a.note
       FROM fulfilment.appointment a JOIN fulfilment.outbound_call o ON o.interaction_id = a.interaction_id
       JOIN fulfilment.contact k ON k.id = o.contact_id JOIN fulfilment.campaign c ON c.id = o.campaign_id
       LEFT JOIN fulfilment.slot_booking b ON b.appointment_id = a.id LEFT JOIN fulfilment.slot s ON s.id = b.slot_id
       WHERE a.client_id = $1 AND a.id = $2`,
      [clientId, appointmentId],
    );
    return rows[0];
  }

  /** To whom the hand-over goes. */
  async receivers(tx: Tx, deskId: string): Promise<{ emails: readonly string[]; language: ReportLanguage }> {
    const rows = await tx.query<{ emails: string[]; language: ReportLanguage }>(
      'SELECT report_emails AS emails, report_language AS language FROM fulfilment.desk WHERE id = $1',
      [deskId],
    );
    return rows[0]!;
  }
}
