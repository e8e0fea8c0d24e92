import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'credit_note_line' })
export class CreditNoteLineRow {
  @PrimaryColumn('uuid', { name: 'credit_note_id' }) creditNoteId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @PrimaryColumn('int') position: number;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
}
