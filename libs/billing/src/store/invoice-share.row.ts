import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'invoice_share' })
export class InvoiceShareRow {
  @PrimaryColumn('uuid', { name: 'invoice_id' }) invoiceId: string;
  @PrimaryColumn('text') role: string;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('int', { name: 'share_bps' }) shareBps: number;
  @Column('bigint', { name: 'net_minor' }) netMinor: number;
  @Column('int', { name: 'tax_rate_bps' }) taxRateBps: number;
}
