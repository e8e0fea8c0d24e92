import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { FoundDocument } from '../contract/index.js';
import type { DocumentSearch } from '../domain/document-search.js';

export interface DocumentPage {
  readonly items: readonly FoundDocument[];
  readonly total: number;
}

/** One branch per kind, each with its own index; the walls of every table hold as they do elsewhere. */
const documents = `
  SELECT 'invoice' AS kind, id, number, issued_on, total_minor, document, client_id AS reader_id FROM billing.invoice WHERE number IS NOT NULL
  UNION ALL
  SELECT 'credit_note', id, number, issued_on, total_minor, document, client_id FROM billing.credit_note WHERE status = 'issued'
  UNION ALL
  SELECT 'receipt', id, number, issued_on, total_minor, document, client_id FROM billing.receipt
  UNION ALL
  SELECT 'deposit', id, number, issued_on, amount_minor, document, client_id FROM billing.deposit
  UNION ALL
  SELECT 'deposit_settlement', id, number, issued_on, amount_minor, document, client_id FROM billing.deposit_settlement
  UNION ALL
  SELECT 'statement', id, number, (created_at AT TIME ZONE 'Asia/Tokyo')::date, amount_minor, document, payee_id FROM billing.payout`;

/** Full and half width, capitals and spaces make no difference. */
const plain = (text: string) => `replace(lower(normalize(${text}, NFKC)), ' ', '')`;

@Injectable()
export class DocumentSearchStore {
  /**
   * Newest first, in one statement.
   * @param readerId the reader's own company, whose other side is the issuer; null for those who see all documents
   */
  async find(
    tx: Tx,
    search: DocumentSearch,
    readerId: string | null,
    { first, offset }: { first: number; offset: number },
  ): Promise<DocumentPage> {
    const side = readerId === null ? 'recipient' : 'issuer';
    const [row] = await tx.query<DocumentPage>(
      `WITH matching AS MATERIALIZED (
         SELECT kind, id, number, issued_on AS "issuedOn", total_minor AS "totalMinor",
                document -> '${side}' ->> 'name' AS counterparty
         FROM (${documents}) document
         WHERE ($1::uuid IS NULL OR reader_id = $1)
           AND issued_on >= coalesce($2::date, '-infinity') AND issued_on <= coalesce($3::date, 'infinity')
           AND ($4::bigint IS NULL OR total_minor >= $4) AND ($5::bigint IS NULL OR total_minor <= $5)
           AND ($6::text IS NULL OR kind = $6)
           AND ($7::text IS NULL OR position(${plain('$7::text')} IN ${plain(`document -> '${side}' ->> 'name'`)}) > 0))
       SELECT (SELECT count(*)::int FROM matching) AS total, coalesce((SELECT json_agg(page) FROM
         (SELECT * FROM matching ORDER BY "issuedOn" DESC, number DESC, id LIMIT $8 OFFSET $9) page), '[]') AS items`,
      [
        readerId, search.issuedFrom, search.issuedUntil, search.leastMinor, search.mostMinor, search.kind, search.counterparty,
        first, offset,
      ], // prettier-ignore
    );
    return row!;
  }
}
