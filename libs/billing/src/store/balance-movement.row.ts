import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'balance_movement' })
export class BalanceMovementRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text', { name: 'stripe_id' }) stripeId: string;
  @Column('text') kind: string;
  @Column('text') type: string;
  @Column('text') source: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date;
}
