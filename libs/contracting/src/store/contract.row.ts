import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContractStatus } from '../domain/contract-states.js';
import type { PlanChange } from '../domain/plan-change.js';
import type { Terms } from '../domain/terms.js';

@Entity({ schema: 'contracting', name: 'contract' })
export class ContractRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('uuid', { name: 'quote_id' }) quoteId: string;
  @Column('text') status: ContractStatus;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'bundle_id' }) bundleId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('jsonb') terms: Terms;
  @Column('jsonb', { name: 'plan_changes', default: () => `'[]'` }) planChanges: readonly PlanChange[];
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  @Column('timestamptz', { name: 'activated_at', nullable: true }) activatedAt: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancellation_reason', nullable: true }) cancellationReason: string | null;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
