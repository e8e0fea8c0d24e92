import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'sent_invoice' })
export class SentInvoiceRow {
  @PrimaryColumn('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') way: string;
  @Column('text', { name: 'page_url', nullable: true }) pageUrl: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('date', { name: 'reminded_on', nullable: true }) remindedOn: string | null;
}
