import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'invoice_correction' })
export class InvoiceCorrectionRow {
  @PrimaryColumn('uuid', { name: 'usage_id' }) usageId: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  /** Of a unit that a credit note gave back because no later document came. */
  @Column('uuid', { name: 'credit_note_id', nullable: true }) creditNoteId: string | null;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') month: string;
  @Column('text') kind: string;
  @Column('boolean') credited: boolean;
}
