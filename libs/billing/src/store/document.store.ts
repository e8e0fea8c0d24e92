import { dateAt, type RoundingMode } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { documentNumber, type DocumentKind, type IssuedDocument } from '../domain/documents.js';
import { roundingOn } from '../domain/tax-rounding.js';
import { TaxRoundingStore } from './tax-rounding.store.js';

const tables: Readonly<Record<DocumentKind, { table: string; owner: string }>> = {
  invoice: { table: 'invoice', owner: 'client_id' },
  credit_note: { table: 'credit_note', owner: 'client_id' },
  statement: { table: 'payout', owner: 'payee_id' },
  receipt: { table: 'receipt', owner: 'client_id' },
  deposit: { table: 'deposit', owner: 'client_id' },
  deposit_settlement: { table: 'deposit_settlement', owner: 'client_id' },
};

@Injectable()
export class DocumentStore {
  constructor(private readonly rounding: TaxRoundingStore) {}

  /** Takes the next number; the row stays locked until commit, so a rolled-back document leaves no gap. */
  async nextNumber(tx: Tx, issuerId: string, kind: DocumentKind, year: number): Promise<string> {
    const [counter] = await tx.query<{ last: number }>(
      `INSERT INTO billing.document_counter AS counter (issuer_id, kind, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (issuer_id, kind, year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
      [issuerId, kind, year],
    );
    return documentNumber(kind, year, counter!.last);
  }

  /** How the tax of a document issued today is rounded. */
  async roundingMode(tx: Tx, issuerId: string): Promise<RoundingMode> {
    return roundingOn(await this.rounding.rules(tx, issuerId), dateAt(tx.now));
  }

  /** The document behind an id, when the actor may see it. */
  async find(
    tx: Tx,
    kind: DocumentKind,
    id: string,
  ): Promise<{ document: IssuedDocument; hash: string; ownerId: string } | undefined> {
    const { table, owner } = tables[kind];
    const [row] = await tx.query<{ document: IssuedDocument; hash: string; ownerId: string }>(
      `SELECT document, hash, ${owner} AS "ownerId" FROM billing.${table} WHERE id = $1 AND number IS NOT NULL`,
      [id],
    );
    return row;
  }

  async file(tx: Tx, kind: DocumentKind, id: string): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ content: Buffer }>(
      'SELECT content FROM billing.document_file WHERE kind = $1 AND document_id = $2',
      [kind, id],
    );
    return row?.content;
  }

  /** Keeps the first file of a document; a second one is dropped, so what was served once is served always. */
  async keep(
    tx: Tx,
    kind: DocumentKind,
    id: string,
    ownerId: string,
    content: Buffer,
    sha256: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.document_file (kind, document_id, owner_id, content, sha256, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [kind, id, ownerId, content, sha256, tx.now],
    );
  }
}
