import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DepositSettlementDocument } from '../domain/documents.js';

@Entity({ schema: 'billing', name: 'deposit_settlement' })
export class DepositSettlementRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'deposit_id' }) depositId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('bigint', { name: 'applied_minor' }) appliedMinor: number;
  @Column('bigint', { name: 'refunded_minor' }) refundedMinor: number;
  @Column('text', { name: 'stripe_refund_id', nullable: true }) stripeRefundId: string | null;
  @Column('timestamptz', { name: 'refunded_at', nullable: true }) refundedAt: Date | null;
  @Column('date', { name: 'returned_on', nullable: true }) returnedOn: string | null;
  @Column('timestamptz', { name: 'refund_failed_at', nullable: true }) refundFailedAt: Date | null;
  @Column('uuid', { name: 'issuer_id' }) issuerId: string;
  @Column('text') number: string;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('jsonb') document: DepositSettlementDocument;
  @Column('text') hash: string;
}
