import type { CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OrderFiguresView } from '../application/order-views.js';

const counted = `fulfilment.customer_order o WHERE o.desk_id = $1 AND o.taken_on BETWEEN $2 AND $3 AND o.state <> 'cancelled'`;
const BEST = 8;

/** What was ordered, without what was cancelled; the caller has made sure that the desk is the reader's. */
@Injectable()
export class OrderFiguresStore {
  async read(
    tx: Tx,
    deskId: string,
    fromDay: CalendarDate,
    untilDay: CalendarDate,
  ): Promise<OrderFiguresView> {
    const days = await tx.query<OrderFiguresView['byDay'][number]>(
      `SELECT day::date AS day, count(o.id)::int AS orders, coalesce(sum(o.total_minor), 0)::bigint AS "totalMinor"
       FROM generate_series($2::date, $3::date, '1 day') AS day
       LEFT JOIN fulfilment.customer_order o ON o.desk_id = $1 AND o.taken_on = day::date AND o.state <> 'cancelled'
       GROUP BY 1 ORDER BY 1`,
      [deskId, fromDay, untilDay],
    );
    const best = await tx.query<OrderFiguresView['best'][number]>(
      `SELECT g.sku, g.name, sum(l.quantity)::int AS quantity, sum(l.quantity * l.price_minor)::bigint AS "amountMinor"
       FROM fulfilment.order_line l JOIN fulfilment.goods g ON g.id = l.goods_id
       WHERE l.order_id IN (SELECT o.id FROM ${counted}) GROUP BY g.id ORDER BY 3 DESC, 4 DESC, 2 LIMIT ${BEST}`,
      [deskId, fromDay, untilDay],
    );
    return { byDay: days, best };
  }
}
