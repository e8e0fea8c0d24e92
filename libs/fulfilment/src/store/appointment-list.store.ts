import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AppointmentLineView, AppointmentPageView } from '../application/owner-side-views.js';
import type { AppointmentView } from '../application/views.js';
import type { MomentPlace } from '../domain/moment-place.js';
import { appointmentColumns } from './inbox.store.js';
import { momentOfPlace, momentPlace } from './moment-place.js';

export interface AppointmentQuestion {
  readonly clientId: string;
  readonly deskId: string | null;
  /** Those that were decided or withdrawn, otherwise those that wait for the client. */
  readonly decided: boolean;
}

/** One that waits for its client although its day is over. */
export interface MeetingToDecide {
  readonly id: string;
  readonly clientId: string;
  readonly deskName: string;
  readonly withWhom: string;
  readonly startsAt: Instant;
}

type Line = AppointmentView & Omit<AppointmentLineView, 'appointment'>;
/** For the client to decide; what was declined comes back when it is booked after all. Both stand as their partial indexes say them. */
const waits = `a.status = 'proposed' AND a.wish_declined_at IS NULL`;
const isDecided = `(a.status <> 'proposed' OR a.wish_declined_at IS NOT NULL)`;
const ofClient = `a.client_id = $1 AND ($2::uuid IS NULL OR a.desk_id = $2)`;

/** What waits comes by its day, the next one first; what is decided the latest first. */
const pageOf = (decided: boolean) => {
  const order = decided ? 'DESC' : 'ASC';
  return `WITH page AS (SELECT * FROM fulfilment.appointment a
      WHERE ${ofClient} AND ${decided ? isDecided : waits}
        AND ($3::bigint IS NULL OR (a.starts_at, a.id) ${decided ? '<' : '>'} (${momentOfPlace(3)}, $4::uuid))
      ORDER BY a.starts_at ${order}, a.id ${order} LIMIT $5)
    SELECT (SELECT count(*) FROM fulfilment.appointment a WHERE ${ofClient} AND ${waits})::int AS "toDecide", lines.*
    FROM (SELECT) one LEFT JOIN (
      SELECT ${appointmentColumns}, ${momentPlace('a.starts_at', 'a.id')} AS place, d.name AS "deskName", c.name AS "campaignName",
        i.offered_at AS "calledAt", i.caller_name AS company, coalesce(i.callback_number, i.caller_number) AS phone, coalesce(a.decided_at, a.wish_declined_at) AS "decidedAt",
        EXISTS (SELECT FROM fulfilment.slot_booking b WHERE b.appointment_id = a.id) AS "hasBriefing"
      FROM page a JOIN fulfilment.interaction i ON i.id = a.interaction_id JOIN fulfilment.desk d ON d.id = a.desk_id
      LEFT JOIN fulfilment.outbound_call o ON o.interaction_id = a.interaction_id LEFT JOIN fulfilment.campaign c ON c.id = o.campaign_id) lines ON true
    ORDER BY lines."startsAt" ${order}, lines.id ${order}`;
};
const pages = { waiting: pageOf(false), decided: pageOf(true) };

/** A client's appointments, over all desks. */
@Injectable()
export class AppointmentListStore {
  /** Marks what began before that moment and was not reminded of yet; the earliest first. Those another worker holds are left to it. */
  async remind(tx: Tx, before: Instant, atMost: number): Promise<MeetingToDecide[]> {
    const rows = await tx.query<MeetingToDecide>(
      `WITH due AS (SELECT a.id FROM fulfilment.appointment a WHERE ${waits} AND a.reminded_at IS NULL AND a.starts_at < $1
         ORDER BY a.starts_at LIMIT $3 FOR UPDATE SKIP LOCKED),
       told AS (UPDATE fulfilment.appointment a SET reminded_at = $2 FROM due WHERE a.id = due.id RETURNING a.*)
       SELECT told.id, told.client_id AS "clientId", d.name AS "deskName", told.with_whom AS "withWhom", told.starts_at AS "startsAt"
       FROM told JOIN fulfilment.desk d ON d.id = told.desk_id ORDER BY told.starts_at, told.id`,
      [before, tx.now, atMost],
    );
    return rows;
  }

  async page(
    tx: Tx,
    { clientId, deskId, decided }: AppointmentQuestion,
    { first, after }: { first: number; after: MomentPlace | null },
  ): Promise<AppointmentPageView> {
    const rows = await tx.query<Line & { toDecide: number; id: string | null; place: string }>(
      decided ? pages.decided : pages.waiting,
      [clientId, deskId, after?.micros ?? null, after?.id ?? null, first + 1],
    );
    const lines = rows.filter(({ id }) => id !== null);
    const shown = lines.slice(0, first);
    return {
      items: shown.map(lineFrom),
      toDecide: rows[0]!.toDecide,
      next: lines.length > first ? shown.at(-1)!.place : null,
    };
  }
}

function lineFrom({
  deskName,
  campaignName,
  calledAt,
  company,
  phone,
  decidedAt,
  hasBriefing,
  ...appointment
}: Line): AppointmentLineView {
  return { appointment, deskName, campaignName, calledAt, company, phone, decidedAt, hasBriefing };
}
