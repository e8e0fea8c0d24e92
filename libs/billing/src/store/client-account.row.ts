import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'client_account' })
export class ClientAccountRow {
  @PrimaryColumn('uuid', { name: 'client_id' }) clientId: string;
  @Column('text', { name: 'stripe_customer_id', nullable: true }) stripeCustomerId: string | null;
  @Column('text', { name: 'payment_method_id', nullable: true }) paymentMethodId: string | null;
  @Column('text', { name: 'payment_method_label', nullable: true }) paymentMethodLabel: string | null;
  @Column('jsonb', { nullable: true }) bank: object | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
