import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DoNotCallPageView, DoNotCallView } from '../application/refusal-views.js';
import type { RefusalSource, RefusedNumber } from '../domain/do-not-call.js';
import { searchable } from '../domain/words.js';

const columns = `n.id, n.phone, n.name, n.note, NULL::text AS offer, n.source, n.added_at AS "addedAt", n.removed_at AS "removedAt"`;

/** Where somebody said on the telephone that they want no calls. */
export interface SaidAt {
  readonly clientId: string;
  readonly operatorId: string;
  readonly interactionId: string;
  readonly source: RefusalSource;
}

/** The list of one client, with what was said to its campaigns. It is the client's alone. */
@Injectable()
export class DoNotCallStore {
  /** Newest first. @param search in the stored form of `searchable` */
  async page(
    tx: Tx,
    clientId: string,
    { search, first, offset }: { search: string | null; first: number; offset: number },
  ): Promise<DoNotCallPageView> {
    const rows = await tx.query<DoNotCallView & { total: number }>(
      `SELECT *, count(*) OVER ()::int AS total FROM (
         SELECT ${columns} FROM fulfilment.do_not_call n
         WHERE n.client_id = $1 AND n.removed_at IS NULL AND ($2::text IS NULL OR strpos(n.search_text, $2) > 0)
         UNION ALL
         SELECT NULL, r.phone, r.name, NULL, r.offer, 'campaign', r.refused_at, NULL FROM fulfilment.refusal r
         WHERE r.client_id = $1
           AND ($2::text IS NULL OR strpos(fulfilment.plain_words(concat_ws(E'\\n', r.phone, r.name, r.offer)), $2) > 0)) AS lines
       ORDER BY "addedAt" DESC, phone, offer NULLS FIRST LIMIT $3 OFFSET $4`,
      [clientId, search, first, offset],
    );
    return { items: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
  }

  /** Adds what is not on the list yet, in one statement. @returns how many were added */
  async add(
    tx: Tx,
    clientId: string,
    numbers: readonly RefusedNumber[],
    source: RefusalSource,
    by: string,
  ): Promise<number> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.do_not_call (client_id, source, added_at, added_by, phone, name, note, search_text)
       SELECT $1, $2, $3, $4, * FROM unnest($5::text[], $6::text[], $7::text[], $8::text[])
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        clientId,
        source,
        tx.now,
        by,
        numbers.map(({ phone }) => phone),
        numbers.map(({ name }) => name),
        numbers.map(({ note }) => note),
        numbers.map(({ phone, name, note }) => searchable(phone, name, note)),
      ],
    );
    return rows.length;
  }

  /** Somebody said it to an agent. Whether the number is on the list already is not told to the operator. */
  async note(tx: Tx, said: SaidAt, { phone, name }: Omit<RefusedNumber, 'note'>, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.do_not_call (client_id, operator_id, interaction_id, source, added_at, added_by, phone, name, search_text)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [
        said.clientId,
        said.operatorId,
        said.interactionId,
        said.source,
        tx.now,
        by,
        phone,
        name,
        searchable(phone, name),
      ],
    );
  }

  async ofNumber(tx: Tx, clientId: string, phone: string): Promise<DoNotCallView | undefined> {
    const rows = await tx.query<DoNotCallView>(
      `SELECT ${columns} FROM fulfilment.do_not_call n WHERE n.client_id = $1 AND n.phone = $2 AND n.removed_at IS NULL`,
      [clientId, phone],
    );
    return rows[0];
  }

  async lock(tx: Tx, clientId: string, id: string): Promise<DoNotCallView | undefined> {
    const rows = await tx.query<DoNotCallView>(
      `SELECT ${columns} FROM fulfilment.do_not_call n WHERE n.client_id = $1 AND n.id = $2 FOR UPDATE`,
      [clientId, id],
    );
    return rows[0];
  }

  async remove(tx: Tx, id: string, reason: string, by: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.do_not_call SET removed_at = $2, removed_by = $3, removal_reason = $4 WHERE id = $1`,
      [id, tx.now, by, reason],
    );
  }

  /** Which of the operator's calls come from somebody who wants no calls of this client. */
  async refusing(tx: Tx, operatorId: string, callIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await tx.query<{ id: string; refuses: boolean }>(
      `SELECT i.id, fulfilment.refuses_calls(i.client_id, regexp_replace(i.caller_number, '^[+]81', '0'), NULL) AS refuses
       FROM fulfilment.interaction i WHERE i.operator_id = $1 AND i.id = ANY ($2) AND i.caller_number IS NOT NULL`,
      [operatorId, callIds],
    );
    return new Map(rows.map(({ id, refuses }) => [id, refuses]));
  }
}
