import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'stripe_event' })
export class StripeEventRow {
  @PrimaryColumn('text') id: string;
  @Column('text', { default: 'platform' }) endpoint: string;
  @Column('text', { nullable: true }) account: string | null;
  @Column('text') type: string;
  @Column('text', { name: 'object_id', nullable: true }) objectId: string | null;
  @Column('text', { name: 'api_version', nullable: true }) apiVersion: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('jsonb') payload: object;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('text', { default: 'pending' }) status: string;
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError: string | null;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null;
}
