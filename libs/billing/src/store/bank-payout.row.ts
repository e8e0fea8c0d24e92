import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'bank_payout' })
export class BankPayoutRow {
  @PrimaryColumn('text', { name: 'stripe_payout_id' }) stripePayoutId: string;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('text') state: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('date', { name: 'arrives_on' }) arrivesOn: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}

@Entity({ schema: 'billing', name: 'bank_payout_line' })
export class BankPayoutLineRow {
  @PrimaryColumn('uuid', { name: 'payout_line_id' }) payoutLineId: string;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('text', { name: 'stripe_payout_id' }) stripePayoutId: string;
}
