import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'funds_return' })
export class FundsReturnRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('text', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('text', { name: 'stripe_refund_id', nullable: true }) stripeRefundId: string | null;
  @Column('text', { default: 'asked' }) status: string;
}
