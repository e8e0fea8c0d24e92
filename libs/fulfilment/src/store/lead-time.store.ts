import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ShopParties } from '../application/order-views.js';
import type { ClosedPeriod } from '../domain/closed-days.js';
import type { LeadTime } from '../domain/lead-time.js';

export interface KnownLead {
  readonly lead: LeadTime | null;
  readonly closedDays: readonly ClosedPeriod[];
  /** Of the goods that were asked about; null where the shop's own counts. */
  readonly goodsDays: readonly (number | null)[];
}

interface LeadRow extends LeadTime {
  readonly isTold: boolean;
  readonly closedDays: readonly ClosedPeriod[];
  readonly goodsDays: readonly (number | null)[];
}

@Injectable()
export class LeadTimeStore {
  /** Everything that an earliest delivery is worked out from, in one statement. */
  async read(tx: Tx, deskId: string, goodsIds: readonly string[]): Promise<KnownLead> {
    const rows = await tx.query<LeadRow>(
      `SELECT r.lead_days IS NOT NULL AS "isTold", r.lead_days AS days, r.lead_cut_off AS "cutOff", r.shipping_weekdays AS weekdays,
         r.ships_on_holidays AS "shipsOnHolidays", r.transit_days AS "transitDays", d.closed_days AS "closedDays",
         ARRAY(SELECT g.lead_days FROM fulfilment.goods g WHERE g.desk_id = d.id AND g.id = ANY ($2)) AS "goodsDays"
       FROM fulfilment.desk d LEFT JOIN fulfilment.order_rules r ON r.desk_id = d.id WHERE d.id = $1`,
      [deskId, goodsIds],
    );
    const { isTold, closedDays, goodsDays, ...lead } = rows[0]!;
    return { lead: isTold ? lead : null, closedDays, goodsDays };
  }

  async set(tx: Tx, desk: ShopParties, lead: LeadTime | null, personId: string): Promise<void> {
    const told = lead ?? {
      cutOff: null,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      shipsOnHolidays: true,
      transitDays: 1,
    };
    await tx.query(
      `INSERT INTO fulfilment.order_rules (desk_id, contract_id, client_id, operator_id, updated_at, updated_by, lead_days,
         lead_cut_off, shipping_weekdays, ships_on_holidays, transit_days)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (desk_id) DO UPDATE SET updated_at = $5, updated_by = $6, lead_days = $7, lead_cut_off = $8, shipping_weekdays = $9,
         ships_on_holidays = $10, transit_days = $11`,
      [
        desk.deskId,
        desk.contractId,
        desk.clientId,
        desk.operatorId,
        tx.now,
        personId,
        lead?.days ?? null,
        told.cutOff,
        told.weekdays,
        told.shipsOnHolidays,
        told.transitDays,
      ],
    );
  }
}
