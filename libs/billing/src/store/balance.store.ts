import type { Instant, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BalanceMovement, Movement, MovementKind } from '../domain/reconciliation.js';

/** Our copy of the provider's balance, line by line; nothing in it ever changes. */
@Injectable()
export class BalanceStore {
  /** The newest line, by the provider's clock, and what all of them come to. */
  async standing(tx: Tx): Promise<{ newestAt: Instant | null; totalMinor: Minor }> {
    const [row] = await tx.query<{ newestAt: Instant | null; totalMinor: Minor }>(
      `SELECT max(moved_at) AS "newestAt", coalesce(sum(amount_minor), 0)::bigint AS "totalMinor" FROM billing.balance_movement`,
    );
    return row!;
  }

  /** Answers those that were not here yet, with our own ids. */
  async add(tx: Tx, movements: readonly BalanceMovement[]): Promise<(BalanceMovement & { id: string })[]> {
    const rows = await tx.query<{ id: string; stripeId: string }>(
      `INSERT INTO billing.balance_movement (stripe_id, kind, type, source, amount_minor, moved_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])
       ON CONFLICT ON CONSTRAINT one_movement_per_stripe_id DO NOTHING RETURNING id, stripe_id AS "stripeId"`,
      [
        movements.map(({ stripeId }) => stripeId),
        movements.map(({ kind }) => kind),
        movements.map(({ type }) => type),
        movements.map(({ source }) => source),
        movements.map(({ amountMinor }) => amountMinor),
        movements.map(({ movedAt }) => movedAt),
      ],
    );
    const ids = new Map(rows.map(({ id, stripeId }) => [stripeId, id]));
    return movements.flatMap((movement) => {
      const id = ids.get(movement.stripeId);
      return id === undefined ? [] : [{ ...movement, id }];
    });
  }

  /** What it knows by kind, a line per source. */
  async byKind(tx: Tx): Promise<Map<MovementKind, Movement[]>> {
    const rows = await tx.query<Movement & { kind: MovementKind }>(
      `SELECT kind, CASE WHEN kind = 'others' THEN type || ' ' || source ELSE source END AS source, sum(amount_minor)::bigint AS "amountMinor"
       FROM billing.balance_movement GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    const found = new Map<MovementKind, Movement[]>();
    for (const { kind, ...movement } of rows) found.set(kind, [...(found.get(kind) ?? []), movement]);
    return found;
  }
}
