import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AmendmentStatus } from '../domain/plan-change.js';
import type { SignedPlan } from '../domain/terms.js';

@Entity({ schema: 'contracting', name: 'amendment' })
export class AmendmentRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('int') sequence: number;
  /** Expiry comes by itself. */
  @Column('text') status: Exclude<AmendmentStatus, 'expired'>;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('jsonb', { name: 'previous_plan' }) previousPlan: SignedPlan;
  @Column('jsonb') plan: SignedPlan;
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('text', { name: 'amendment_text' }) amendmentText: string;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('text', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('text', { name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column('text', { name: 'signer_name', nullable: true }) signerName: string | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt: Date | null;
  @Column('inet', { name: 'ip_address', nullable: true }) ipAddress: string | null;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
}
