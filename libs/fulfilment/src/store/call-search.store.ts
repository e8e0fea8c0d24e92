import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CallPageView, InteractionView } from '../application/views.js';
import type { CallResult } from '../domain/call.js';
import { interactionColumns } from './call.store.js';

export interface CallQuestion {
  readonly operatorId: string;
  readonly deskId: string | null;
  /** Who answered it, or holds it. */
  readonly agentId: string | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly result: CallResult | null;
  /** In the stored form of numbers. */
  readonly digits: string | null;
  /** A name as it is written, in small letters, and as it is read. */
  readonly name: { readonly written: string; readonly read: string } | null;
}

const matching = `i.operator_id = $1 AND i.offered_at >= $2 AND i.offered_at < $3 AND ($4::uuid IS NULL OR i.desk_id = $4)
  AND ($5::text IS NULL OR CASE $5 WHEN 'abandoned' THEN i.state = 'abandoned' ELSE i.outcome = $5 END)
  AND ($6::text IS NULL OR strpos(i.caller_number, $6) > 0 OR strpos(i.callback_number, $6) > 0)
  AND ($7::text IS NULL OR strpos(lower(normalize(i.caller_name, NFKC)), $7) > 0 OR strpos(i.caller_kana, $10) > 0)
  AND ($11::text IS NULL OR i.agent_id = $11)`;

/** Calls of an operator, ended or not, inbound and outbound. */
@Injectable()
export class CallSearchStore {
  /** Newest first, after a call or from the beginning; one statement. */
  async page(
    tx: Tx,
    { operatorId, from, until, deskId, agentId, result, digits, name }: CallQuestion,
    { first, after }: { first: number; after: string | null },
  ): Promise<CallPageView> {
    const rows = await tx.query<InteractionView>(
      `SELECT ${interactionColumns} FROM fulfilment.interaction i WHERE ${matching}
         AND ($8::uuid IS NULL OR (i.offered_at, i.id) < (SELECT offered_at, id FROM fulfilment.interaction WHERE id = $8))
       ORDER BY i.offered_at DESC, i.id DESC LIMIT $9`,
      [
        operatorId,
        from,
        until,
        deskId,
        result,
        digits,
        name?.written ?? null,
        after,
        first + 1,
        name?.read ?? null,
        agentId,
      ],
    );
    const items = rows.slice(0, first);
    return { items, next: rows.length > first ? items.at(-1)!.id : null };
  }
}
