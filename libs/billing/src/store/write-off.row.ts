import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'write_off' })
export class WriteOffRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('bigint', { name: 'taxable_minor' }) taxableMinor: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
  @Column('text') reason: string;
  @Column('bigint', { name: 'alone_up_to_minor' }) aloneUpToMinor: number;
  @Column('text', { default: 'proposed' }) status: string;
  @Column('text', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { default: false }) alone: boolean;
  @Column('text', { name: 'refused_for', nullable: true }) refusedFor: string | null;
}

@Entity({ schema: 'billing', name: 'write_off_recovery' })
export class WriteOffRecoveryRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'write_off_id' }) writeOffId: string;
  @Column('bigint', { name: 'taxable_minor' }) taxableMinor: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
  @Column('timestamptz', { name: 'recovered_at' }) recoveredAt: Date;
}
