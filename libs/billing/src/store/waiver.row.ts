import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'waiver' })
export class WaiverRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') month: string;
  @Column('bigint', { name: 'amount_minor', nullable: true }) amountMinor: number | null;
  @Column('bigint', { name: 'total_minor', nullable: true }) totalMinor: number | null;
  @Column('text') reason: string;
  @Column('bigint', { name: 'alone_up_to_minor' }) aloneUpToMinor: number;
  @Column('text', { default: 'proposed' }) status: string;
  @Column('text', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { default: false }) alone: boolean;
  @Column('text', { name: 'refused_for', nullable: true }) refusedFor: string | null;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_for', nullable: true }) withdrawnFor: string | null;
}
