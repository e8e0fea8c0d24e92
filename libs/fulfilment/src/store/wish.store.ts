import { DAY_MS, plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AppointmentView } from '../application/views.js';
import type { WishView } from '../application/wish-views.js';
import type { DeclinedWish } from '../domain/wish.js';
import { appointmentColumns } from './inbox.store.js';
import { declinedColumn } from './read-reports.js';

/** For so long the desk's people find what was declined, to tell the caller or to book it after all. */
const DECLINED_SHOWN_MS = 14 * DAY_MS;

/** An appointment with whose it is. */
export type PartedAppointment = AppointmentView & {
  readonly contractId: string;
  readonly clientId: string;
  readonly operatorId: string;
};

const mine = `a.id = $2 AND (a.client_id = $1 OR a.operator_id = $1)`;

/** Wished times that wait for a booking. */
@Injectable()
export class WishStore {
  /** Of either side. `locked` until the end of the transaction. */
  async appointment(
    tx: Tx,
    companyId: string,
    id: string,
    { locked }: { locked: boolean },
  ): Promise<PartedAppointment | undefined> {
    const rows = await tx.query<PartedAppointment>(
      `SELECT ${appointmentColumns}, a.contract_id AS "contractId", a.client_id AS "clientId", a.operator_id AS "operatorId"
       FROM fulfilment.appointment a WHERE ${mine} ${locked ? 'FOR UPDATE OF a' : ''}`,
      [companyId, id],
    );
    return rows[0];
  }

  async booked(tx: Tx, id: string, startsAt: Date, personId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.appointment SET wished = false, wished_for = starts_at, starts_at = $2, wish_booked_at = $3, wish_booked_by = $4,
         wish_declined_at = NULL, wish_declined_by = NULL, wish_declined_from = NULL, wish_decline_reason = NULL WHERE id = $1`,
      [id, startsAt, tx.now, personId],
    );
  }

  async decline(tx: Tx, id: string, { reason, from }: DeclinedWish, personId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.appointment SET wish_declined_at = $2, wish_declined_by = $3, wish_declined_from = $4, wish_decline_reason = $5
       WHERE id = $1`,
      [id, tx.now, personId, from, reason],
    );
  }

  /** What the desks of an operator still have to book, the next wished day first; then what was declined lately. */
  openOf(tx: Tx, operatorId: string): Promise<WishView[]> {
    return tx.query<WishView>(
      `SELECT a.id, a.desk_id AS "deskId", d.name AS "deskName", a.interaction_id AS "interactionId", a.with_whom AS "withWhom",
         a.starts_at AS "startsAt", a.note, i.offered_at AS "calledAt", coalesce(i.callback_number, i.caller_number) AS phone, ${declinedColumn}
       FROM fulfilment.appointment a JOIN fulfilment.desk d ON d.id = a.desk_id JOIN fulfilment.interaction i ON i.id = a.interaction_id
       WHERE a.operator_id = $1 AND a.wished AND a.status = 'proposed' AND (a.wish_declined_at IS NULL OR a.wish_declined_at > $2)
       ORDER BY a.wish_declined_at IS NOT NULL, a.starts_at, a.id LIMIT 200`,
      [operatorId, plusMs(tx.now, -DECLINED_SHOWN_MS)],
    );
  }
}
