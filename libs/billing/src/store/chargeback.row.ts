import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'chargeback' })
export class ChargebackRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text', { name: 'stripe_dispute_id' }) stripeDisputeId: string;
  @Column('uuid', { name: 'invoice_id', nullable: true }) invoiceId: string | null;
  @Column('uuid', { name: 'deposit_id', nullable: true }) depositId: string | null;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') state: string;
  @Column('text') reason: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('bigint', { name: 'withdrawn_minor' }) withdrawnMinor: number;
  @Column('bigint', { name: 'reinstated_minor' }) reinstatedMinor: number;
  @Column('bigint', { name: 'fee_minor' }) feeMinor: number;
  @Column('timestamptz', { name: 'evidence_due_at', nullable: true }) evidenceDueAt: Date | null;
  /** The deadline that admins were reminded of. */
  @Column('timestamptz', { name: 'reminded_of', nullable: true }) remindedOf: Date | null;
  @Column('text', { name: 'evidence_text', nullable: true }) evidenceText: string | null;
  @Column('text', { name: 'evidence_by', nullable: true }) evidenceBy: string | null;
  @Column('timestamptz', { name: 'evidence_at', nullable: true }) evidenceAt: Date | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
