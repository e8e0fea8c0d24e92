import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'invoice_line' })
export class InvoiceLineRow {
  /** Names the line in what is sent to the provider. */
  @Column('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @PrimaryColumn('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') kind: string;
  @Column('text') description: string;
  @Column('text', { name: 'description_en' }) descriptionEn: string;
  @Column('int') quantity: number;
  @Column('bigint', { name: 'unit_minor', nullable: true }) unitMinor: number | null;
  /** Set in place of `unitMinor` when a unit costs a part of a yen. */
  @Column('numeric', { name: 'unit_price', precision: 10, scale: 4, nullable: true }) unitPrice:
    string | null;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('int', { name: 'tax_rate_bps' }) taxRateBps: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
}
