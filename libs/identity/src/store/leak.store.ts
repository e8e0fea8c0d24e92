import { type CalendarDate, type Instant, isId } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { LeakClient, StoredLeak } from '../application/leak-views.js';
import type { LeakFacts, LeakGround, LeakReport } from '../domain/leak.js';

const columns = `id, what, noticed_at AS "noticedAt", grounds, people, quick_done_on AS "quickDoneOn", quick_note AS "quickNote",
  final_done_on AS "finalDoneOn", final_note AS "finalNote"`;
const SHOWN = 200;

@Injectable()
export class LeakStore {
  /** Newest first. */
  all(tx: Tx): Promise<StoredLeak[]> {
    return tx.query<StoredLeak>(
      `SELECT ${columns} FROM identity.leak ORDER BY noticed_at DESC, id LIMIT ${SHOWN}`,
    );
  }

  /** Those of which a report may still be owed. */
  open(tx: Tx): Promise<StoredLeak[]> {
    return tx.query<StoredLeak>(
      `SELECT ${columns} FROM identity.leak WHERE grounds <> '{}' AND (quick_done_on IS NULL OR final_done_on IS NULL)
       ORDER BY noticed_at, id FOR UPDATE`,
    );
  }

  async lock(tx: Tx, id: string): Promise<StoredLeak | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.query<StoredLeak>(
      `SELECT ${columns} FROM identity.leak WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** Undefined when the same was written already. */
  async write(
    tx: Tx,
    { what, noticedAt, grounds, people }: LeakFacts,
    by: string,
  ): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO identity.leak (what, noticed_at, grounds, people, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (noticed_at, md5(what)) DO NOTHING RETURNING id`,
      [what, noticedAt, grounds, people, by, tx.now],
    );
    return row?.id;
  }

  async assess(tx: Tx, id: string, grounds: readonly LeakGround[], people: number | null): Promise<void> {
    await tx.query('UPDATE identity.leak SET grounds = $2, people = $3 WHERE id = $1', [id, grounds, people]);
  }

  async addClients(tx: Tx, id: string, clientIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO identity.leak_client (leak_id, client_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [id, clientIds],
    );
  }

  clients(tx: Tx, ids: readonly string[]): Promise<LeakClient[]> {
    return tx.query<LeakClient>(
      `SELECT l.leak_id AS "leakId", l.client_id AS "clientId", c.name, l.told_at AS "toldAt", l.told_words AS "toldWords"
       FROM identity.leak_client l JOIN identity.company c ON c.id = l.client_id WHERE l.leak_id = ANY ($1) ORDER BY c.name, c.id`,
      [ids],
    );
  }

  /** The clients that were not told before. */
  async tell(tx: Tx, id: string, words: string, by: string): Promise<string[]> {
    const rows = await tx.query<{ clientId: string }>(
      `WITH told AS (UPDATE identity.leak_client SET told_at = $3, told_by = $4, told_words = $2
         WHERE leak_id = $1 AND told_at IS NULL RETURNING client_id) SELECT client_id AS "clientId" FROM told`,
      [id, words, tx.now satisfies Instant, by],
    );
    return rows.map(({ clientId }) => clientId);
  }

  async report(
    tx: Tx,
    id: string,
    report: LeakReport,
    { doneOn, note }: { doneOn: CalendarDate; note: string },
  ): Promise<void> {
    await tx.query(`UPDATE identity.leak SET ${report}_done_on = $2, ${report}_note = $3 WHERE id = $1`, [
      id,
      doneOn,
      note,
    ]);
  }

  /** Whether nobody was reminded of it on that day yet. */
  async remindOnce(tx: Tx, id: string, report: LeakReport, today: CalendarDate): Promise<boolean> {
    const rows = await tx.query(
      `WITH told AS (UPDATE identity.leak SET ${report}_reminded_on = $2::date
         WHERE id = $1 AND ${report}_reminded_on IS DISTINCT FROM $2::date RETURNING id) SELECT FROM told`,
      [id, today],
    );
    return rows.length === 1;
  }
}
