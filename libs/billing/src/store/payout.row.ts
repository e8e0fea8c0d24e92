import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'payout' })
export class PayoutRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'run_id', nullable: true }) runId: string | null;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('text') role: string;
  @Column('text', { default: 'planned' }) status: string;
  @Column('date', { name: 'pay_on' }) payOn: string;
  @Column('date', { name: 'period_starts_on' }) periodStartsOn: string;
  @Column('date', { name: 'period_ends_on' }) periodEndsOn: string;
  @Column('bigint', { name: 'net_minor' }) netMinor: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('text', { name: 'registration_number', nullable: true }) registrationNumber: string | null;
  @Column('int', { name: 'credit_bps' }) creditBps: number;
  @Column('uuid', { name: 'issuer_id' }) issuerId: string;
  @Column('text') number: string;
  @Column('jsonb') document: object;
  @Column('text') hash: string;
  @Column('text', { name: 'failure_reason', nullable: true }) failureReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
}
