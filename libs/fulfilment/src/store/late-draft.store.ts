import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InteractionView } from '../application/views.js';
import { interactionColumns } from './call.store.js';

/** Words for a call from somebody who no longer holds it. */
@Injectable()
export class LateDraftStore {
  async wasHeldBy(
    tx: Tx,
    call: Pick<InteractionView, 'id' | 'operatorId' | 'offeredAt'>,
    personId: string,
  ): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM fulfilment.former_holder WHERE operator_id = $1 AND interaction_id = $2 AND person_id = $3 AND until_at >= $4 LIMIT 1`,
      [call.operatorId, call.id, personId, call.offeredAt],
    );
    return rows.length > 0;
  }

  /** The call, which is locked, with this draft in it. */
  async save(tx: Tx, id: string, draft: object): Promise<InteractionView> {
    const rows = await tx.query<InteractionView>(
      `WITH saved AS (UPDATE fulfilment.interaction AS i SET draft = $2, draft_revision = draft_revision + (draft IS DISTINCT FROM $2)::int
         WHERE i.id = $1 RETURNING ${interactionColumns})
       SELECT * FROM saved`,
      [id, JSON.stringify(draft)],
    );
    return rows[0]!;
  }
}
