import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type {
  ContactListView,
  ListProblemView,
  RefusalView,
  StoredCampaign,
} from '../application/outbound-views.js';
import type { ContactLine, ProblemLine } from '../domain/contact-columns.js';

const columns = `l.id, l.name, l.state, l.failure, l.bytes_read AS "bytesRead", l.lines_read AS "linesRead", l.accepted, l.rejected, l.repaired,
  l.created_at AS "createdAt"`;

/** Whose a list is, as every line of it repeats. */
export interface ListOwner {
  readonly listId: string;
  readonly clientId: string;
  readonly operatorId: string;
}

@Injectable()
export class ContactListStore {
  async begin(tx: Tx, campaign: StoredCampaign, name: string, personId: string): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.contact_list (campaign_id, client_id, operator_id, name, state, created_at, created_by, touched_at)
       VALUES ($1, $2, $3, $4, 'reading', $5, $6, $5) RETURNING id`,
      [campaign.id, campaign.clientId, campaign.operatorId, name, tx.now, personId],
    );
    return rows[0]!.id;
  }

  /** Keeps one piece of the file; nobody is called from it yet. */
  async stage(
    tx: Tx,
    { listId, clientId, operatorId }: ListOwner,
    lines: readonly ContactLine[],
    problems: readonly ProblemLine[],
    bytesRead: number,
  ): Promise<void> {
    if (lines.length > 0)
      await tx.query(
        `INSERT INTO fulfilment.contact_line (list_id, client_id, operator_id, line, phone, name, person, note)
         SELECT $1, $2, $3, * FROM unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::text[])`,
        [
          listId,
          clientId,
          operatorId,
          lines.map(({ line }) => line),
          lines.map(({ phone }) => phone),
          lines.map(({ name }) => name),
          lines.map(({ person }) => person),
          lines.map(({ note }) => note),
        ],
      );
    if (problems.length > 0)
      await tx.query(
        `INSERT INTO fulfilment.list_problem (list_id, client_id, operator_id, line, reason, typed)
         SELECT $1, $2, $3, * FROM unnest($4::int[], $5::text[], $6::text[])`,
        [
          listId,
          clientId,
          operatorId,
          problems.map(({ line }) => line),
          problems.map(({ reason }) => reason),
          problems.map(({ typed }) => typed),
        ],
      );
    await tx.query(
      `UPDATE fulfilment.contact_list SET bytes_read = $2, lines_read = lines_read + $3, repaired = repaired + $5, touched_at = $4 WHERE id = $1`,
      [
        listId,
        bytesRead,
        lines.length + problems.length,
        tx.now,
        lines.filter(({ repaired }) => repaired).length,
      ],
    );
  }

  async withHash(tx: Tx, campaignId: string, fileHash: string): Promise<ContactListView | undefined> {
    const rows = await tx.query<ContactListView>(
      `SELECT ${columns} FROM fulfilment.contact_list l WHERE l.campaign_id = $1 AND l.file_hash = $2`,
      [campaignId, fileHash],
    );
    return rows[0];
  }

  /** The swap: what was staged becomes contacts, what cannot is noted with its line, and the list is done. */
  async finish(
    tx: Tx,
    listId: string,
    campaign: StoredCampaign,
    fileHash: string,
    firstCallAt: Date,
  ): Promise<void> {
    await tx.query(
      `WITH judged AS (
         SELECT s.*, CASE
           WHEN row_number() OVER (PARTITION BY s.phone ORDER BY s.line) > 1 THEN 'twice_in_file'
           WHEN c.id IS NOT NULL THEN 'in_campaign'
           WHEN n.id IS NOT NULL THEN 'do_not_call'
           WHEN r.phone IS NOT NULL THEN 'refused_before' END AS reason
         FROM fulfilment.contact_line s
         LEFT JOIN fulfilment.contact c ON c.campaign_id = $2 AND c.phone = s.phone
         LEFT JOIN fulfilment.do_not_call n ON n.client_id = $3 AND n.phone = s.phone AND n.removed_at IS NULL
         LEFT JOIN fulfilment.refusal r ON r.client_id = $3 AND r.offer_key = $5 AND r.phone = s.phone
         WHERE s.list_id = $1),
       noted AS (INSERT INTO fulfilment.list_problem (list_id, line, client_id, operator_id, reason, typed)
         SELECT list_id, line, client_id, operator_id, reason, phone FROM judged WHERE reason IS NOT NULL)
       INSERT INTO fulfilment.contact (list_id, campaign_id, client_id, operator_id, phone, name, person, note, due_at)
       SELECT list_id, $2, $3, $4, phone, name, person, note, $6 FROM judged WHERE reason IS NULL ORDER BY line`,
      [listId, campaign.id, campaign.clientId, campaign.operatorId, campaign.offerKey, firstCallAt],
    );
    await tx.query('DELETE FROM fulfilment.contact_line WHERE list_id = $1', [listId]);
    await tx.query(
      `UPDATE fulfilment.contact_list l SET state = 'done', file_hash = $2, touched_at = $3,
         accepted = (SELECT count(*) FROM fulfilment.contact WHERE list_id = l.id),
         rejected = (SELECT count(*) FROM fulfilment.list_problem WHERE list_id = l.id) WHERE l.id = $1`,
      [listId, fileHash, tx.now],
    );
  }

  /** A list that could not be read leaves nothing behind but the word why. */
  async fail(tx: Tx, listId: string, failure: string): Promise<void> {
    await tx.query('DELETE FROM fulfilment.contact_line WHERE list_id = $1', [listId]);
    await tx.query(
      `UPDATE fulfilment.contact_list SET state = 'failed', failure = $2, touched_at = $3 WHERE id = $1`,
      [listId, failure, tx.now],
    );
  }

  /** A second reading of a file that is here already is forgotten altogether. */
  async forget(tx: Tx, listId: string): Promise<void> {
    for (const table of ['contact_line', 'list_problem'])
      await tx.query(`DELETE FROM fulfilment.${table} WHERE list_id = $1`, [listId]);
    await tx.query('DELETE FROM fulfilment.contact_list WHERE id = $1', [listId]);
  }

  /** Readings whose process died: nothing has been heard of them since. */
  silent(tx: Tx, since: Date): Promise<{ id: string }[]> {
    return tx.query(
      `SELECT id FROM fulfilment.contact_list WHERE state = 'reading' AND touched_at < $1 LIMIT 20 FOR UPDATE SKIP LOCKED`,
      [since],
    );
  }

  ofCampaign(tx: Tx, companyId: string, campaignId: string): Promise<ContactListView[]> {
    return tx.query<ContactListView>(
      `SELECT ${columns} FROM fulfilment.contact_list l WHERE l.campaign_id = $2 AND (l.client_id = $1 OR l.operator_id = $1)
       ORDER BY l.created_at DESC, l.id LIMIT 100`,
      [companyId, campaignId],
    );
  }

  async one(tx: Tx, companyId: string, id: string): Promise<ContactListView | undefined> {
    const rows = await tx.query<ContactListView>(
      `SELECT ${columns} FROM fulfilment.contact_list l WHERE l.id = $2 AND (l.client_id = $1 OR l.operator_id = $1)`,
      [companyId, id],
    );
    return rows[0];
  }

  problems(tx: Tx, listId: string, atMost: number): Promise<ListProblemView[]> {
    return tx.query<ListProblemView>(
      'SELECT line, reason, typed FROM fulfilment.list_problem WHERE list_id = $1 ORDER BY line LIMIT $2',
      [listId, atMost],
    );
  }

  refusals(tx: Tx, clientId: string, atMost: number): Promise<RefusalView[]> {
    return tx.query<RefusalView>(
      `SELECT phone, name, offer, refused_at AS "refusedAt" FROM fulfilment.refusal WHERE client_id = $1
       ORDER BY refused_at DESC, phone LIMIT $2`,
      [clientId, atMost],
    );
  }
}
