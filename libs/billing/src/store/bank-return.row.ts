import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'bank_return' })
export class BankReturnRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'settlement_id', nullable: true }) settlementId: string | null;
  @Column('uuid', { name: 'credit_note_id', nullable: true }) creditNoteId: string | null;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn: string | null;
  @Column('text', { nullable: true }) reference: string | null;
  @Column('text', { default: 'recorded' }) status: string;
  @Column('text', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { default: false }) alone: boolean;
  @Column('boolean', { default: false }) early: boolean;
  @Column('text', { nullable: true }) reason: string | null;
}
