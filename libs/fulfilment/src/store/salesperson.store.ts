import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { SalespersonView } from '../application/outbound-views.js';
import type { SalespersonContent } from '../domain/salesperson.js';

const columns = 'p.id, p.name, p.email';

/** The client's own people whose times are booked. */
@Injectable()
export class SalespersonStore {
  ofClient(tx: Tx, clientId: string): Promise<SalespersonView[]> {
    return tx.query<SalespersonView>(
      `SELECT ${columns} FROM fulfilment.salesperson p WHERE p.client_id = $1 AND p.removed_at IS NULL ORDER BY p.name, p.id`,
      [clientId],
    );
  }

  /** One at a time writes into the client's list, so that who comes second reads which addresses are there. */
  async lockAll(tx: Tx, clientId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1502))', [clientId]);
  }

  /** One of the client's people, locked, so that who writes into their calendar second reads what is in the way. */
  async lock(
    tx: Tx,
    clientId: string,
    id: string,
  ): Promise<(SalespersonView & { removedAt: Date | null }) | undefined> {
    const rows = await tx.query<SalespersonView & { removedAt: Date | null }>(
      `SELECT ${columns}, p.removed_at AS "removedAt" FROM fulfilment.salesperson p WHERE p.client_id = $1 AND p.id = $2
       FOR NO KEY UPDATE`,
      [clientId, id],
    );
    return rows[0];
  }

  async byEmail(tx: Tx, clientId: string, email: string): Promise<SalespersonView | undefined> {
    const rows = await tx.query<SalespersonView>(
      `SELECT ${columns} FROM fulfilment.salesperson p WHERE p.client_id = $1 AND lower(p.email) = lower($2) AND p.removed_at IS NULL`,
      [clientId, email],
    );
    return rows[0];
  }

  /** Nothing when the address is there already: another request was faster. */
  async add(tx: Tx, clientId: string, { name, email }: SalespersonContent): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.salesperson (client_id, name, email, added_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [clientId, name, email, tx.now],
    );
  }

  async change(tx: Tx, id: string, { name, email }: SalespersonContent): Promise<void> {
    await tx.query('UPDATE fulfilment.salesperson SET name = $2, email = $3 WHERE id = $1', [
      id,
      name,
      email,
    ]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE fulfilment.salesperson SET removed_at = $2 WHERE id = $1', [id, tx.now]);
  }

  async hasTimes(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<{ any: boolean }>(
      'SELECT EXISTS (SELECT FROM fulfilment.slot WHERE salesperson_id = $1 AND closed_at IS NULL AND ends_at > $2) AS any',
      [id, tx.now],
    );
    return rows[0]!.any;
  }
}
