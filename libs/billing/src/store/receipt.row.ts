import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReceiptDocument } from '../domain/documents.js';

/** Inserted once, never touched again. */
@Entity({ schema: 'billing', name: 'receipt' })
export class ReceiptRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('int') copy: number;
  @Column('uuid', { name: 'issuer_id' }) issuerId: string;
  @Column('text') number: string;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('bigint', { name: 'total_minor' }) totalMinor: number;
  @Column('jsonb') document: ReceiptDocument;
  @Column('text') hash: string;
  @Column('text', { name: 'issued_by' }) issuedBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
