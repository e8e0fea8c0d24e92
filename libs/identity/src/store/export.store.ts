import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ExportView } from '../domain/data-export.js';
import { EXPORT_DAYS } from '../domain/export-file.js';

export interface RunningExport {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly personId: string;
  readonly email: string;
  readonly language: 'ja' | 'en';
  readonly attempts: number;
}

const columns = `id, state, requested_at AS "requestedAt", parts_done AS "partsDone", parts_all AS "partsAll",
  rows_written AS rows, bytes, ready_at AS "readyAt", expires_at AS "expiresAt", downloads`;

@Injectable()
export class ExportStore {
  /** The one that is being written, or a new one; undefined when the day has had enough. */
  async begin(
    tx: Tx,
    companyId: string,
    personId: string,
    atMost: number,
  ): Promise<(ExportView & { isNew: boolean }) | undefined> {
    // One after the other, so that two presses are one request.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('export:' || $1, 0))`, [companyId]);
    const [running] = await tx.query<ExportView>(
      `SELECT ${columns} FROM identity.data_export WHERE company_id = $1 AND state IN ('waiting', 'running')`,
      [companyId],
    );
    if (running) return { ...running, isNew: false };
    const rows = await tx.query<ExportView>(
      `INSERT INTO identity.data_export (company_id, requested_by, requested_at)
       SELECT $1::uuid, $2, $3::timestamptz WHERE (SELECT count(*) FROM identity.data_export
         WHERE company_id = $1 AND requested_at > $3::timestamptz - interval '1 day') < $4
       RETURNING ${columns}`,
      [companyId, personId, tx.now, atMost],
    );
    return rows[0] && { ...rows[0], isNew: true };
  }

  list(tx: Tx, companyId: string): Promise<ExportView[]> {
    return tx.query<ExportView>(
      `SELECT ${columns} FROM identity.data_export WHERE company_id = $1 ORDER BY requested_at DESC, id LIMIT 20`,
      [companyId],
    );
  }

  /** The export when it may be fetched now; that it was is counted. */
  async fetch(tx: Tx, companyId: string, id: string): Promise<ExportView | undefined> {
    const rows = await tx.query<ExportView>(
      `WITH fetched AS (UPDATE identity.data_export SET downloads = downloads + 1
         WHERE id = $2 AND company_id = $1 AND state = 'ready' AND expires_at > $3 RETURNING *)
       SELECT ${columns} FROM fetched`,
      [companyId, id, tx.now],
    );
    return rows[0];
  }

  async piece(tx: Tx, companyId: string, id: string, position: number): Promise<Buffer | undefined> {
    const rows = await tx.query<{ content: Buffer }>(
      'SELECT content FROM identity.data_export_piece WHERE export_id = $2 AND company_id = $1 AND position = $3',
      [companyId, id, position],
    );
    return rows[0]?.content;
  }

  /** What was half written is thrown away. Undefined when it is over already. */
  async start(tx: Tx, id: string, parts: number): Promise<RunningExport | undefined> {
    await tx.query('DELETE FROM identity.data_export_piece WHERE export_id = $1', [id]);
    const rows = await tx.query<RunningExport>(
      `WITH started AS (UPDATE identity.data_export SET state = 'running', attempts = attempts + 1, parts_done = 0, parts_all = $2,
         rows_written = 0, bytes = 0 WHERE id = $1 AND state IN ('waiting', 'running') RETURNING *)
       SELECT s.id, s.company_id AS "companyId", c.name AS "companyName", s.requested_by AS "personId", p.email, p.language, s.attempts
       FROM started s JOIN identity.company c ON c.id = s.company_id JOIN identity.person p ON p.id = s.requested_by`,
      [id, parts],
    );
    return rows[0];
  }

  async progress(tx: Tx, id: string, done: number, rows: number): Promise<void> {
    await tx.query('UPDATE identity.data_export SET parts_done = $2, rows_written = $3 WHERE id = $1', [
      id,
      done,
      rows,
    ]);
  }

  async keep(tx: Tx, of: RunningExport, position: number, content: Buffer): Promise<void> {
    await tx.query(
      `WITH kept AS (INSERT INTO identity.data_export_piece (export_id, company_id, position, content) VALUES ($1, $2, $3, $4)
         RETURNING export_id, octet_length(content) AS size)
       UPDATE identity.data_export e SET bytes = e.bytes + kept.size FROM kept WHERE e.id = kept.export_id`,
      [of.id, of.companyId, position, content],
    );
  }

  async finish(tx: Tx, id: string, rows: number): Promise<void> {
    await tx.query(
      `UPDATE identity.data_export SET state = 'ready', rows_written = $2, ready_at = $3, expires_at = $4 WHERE id = $1`,
      [id, rows, tx.now, new Date(tx.now.getTime() + EXPORT_DAYS * 24 * 3600_000)],
    );
  }

  async fail(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM identity.data_export_piece WHERE export_id = $1', [id]);
    await tx.query(`UPDATE identity.data_export SET state = 'failed' WHERE id = $1`, [id]);
  }

  /** The ids of those whose content is gone now. */
  async expire(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH over AS (SELECT id FROM identity.data_export WHERE state = 'ready' AND expires_at <= $1 FOR UPDATE SKIP LOCKED),
         gone AS (DELETE FROM identity.data_export_piece p USING over WHERE p.export_id = over.id),
         marked AS (UPDATE identity.data_export e SET state = 'expired' FROM over WHERE e.id = over.id RETURNING e.id)
       SELECT id FROM marked`,
      [tx.now],
    );
    return rows.map(({ id }) => id);
  }
}
