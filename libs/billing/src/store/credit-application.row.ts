import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What covers a part of an invoice: an earlier credit note, or the deposit. A credit note may be set off against a lost payment instead. */
@Entity({ schema: 'billing', name: 'credit_application' })
export class CreditApplicationRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'credit_note_id', nullable: true }) creditNoteId: string | null;
  @Column('uuid', { name: 'deposit_id', nullable: true }) depositId: string | null;
  @Column('uuid', { name: 'invoice_id', nullable: true }) invoiceId: string | null;
  @Column('uuid', { name: 'chargeback_id', nullable: true }) chargebackId: string | null;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
}
