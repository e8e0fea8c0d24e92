import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ShopParties } from '../application/order-views.js';

/** The unfinished order of a call; it goes along when the call is handed to a colleague. */
@Injectable()
export class OrderDraftStore {
  async read(tx: Tx, interactionId: string): Promise<object | null> {
    const rows = await tx.query<{ content: object }>(
      'SELECT content FROM fulfilment.order_draft WHERE interaction_id = $1',
      [interactionId],
    );
    return rows[0]?.content ?? null;
  }

  async save(tx: Tx, call: ShopParties & { id: string }, content: object): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.order_draft (interaction_id, desk_id, contract_id, client_id, operator_id, content, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (interaction_id) DO UPDATE SET content = $6, saved_at = $7`,
      [
        call.id,
        call.deskId,
        call.contractId,
        call.clientId,
        call.operatorId,
        JSON.stringify(content),
        tx.now,
      ],
    );
  }

  async forget(tx: Tx, interactionId: string): Promise<void> {
    await tx.query('DELETE FROM fulfilment.order_draft WHERE interaction_id = $1', [interactionId]);
  }
}
