import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'checkout' })
export class CheckoutRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('text', { default: 'open' }) status: string;
  @Column('text', { name: 'stripe_session_id', nullable: true }) stripeSessionId: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
}
