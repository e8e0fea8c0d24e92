import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'credit_application' })
export class CreditApplicationRow {
  @PrimaryColumn('uuid', { name: 'credit_note_id' }) creditNoteId: string;
  @PrimaryColumn('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
}
