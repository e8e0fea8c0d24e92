import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'cash_movement' })
export class CashMovementRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text', { name: 'stripe_id' }) stripeId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') kind: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('uuid', { name: 'invoice_id', nullable: true }) invoiceId: string | null;
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date;
}
