import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What covers a part of an invoice: an earlier credit note, or the deposit. */
@Entity({ schema: 'billing', name: 'credit_application' })
export class CreditApplicationRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'credit_note_id', nullable: true }) creditNoteId: string | null;
  @Column('uuid', { name: 'deposit_id', nullable: true }) depositId: string | null;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
}
