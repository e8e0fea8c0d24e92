import { Column, Entity, Generated, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'stripe_command' })
export class StripeCommandRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('bigint')
  @Generated('increment')
  seq: number;
  @Column('text', { name: 'group_key' }) groupKey: string;
  @Column('text') op: string;
  @Column('jsonb') params: object;
  @Column('text', { name: 'idempotency_key' }) idempotencyKey: string;
  @Column('text', { default: 'pending' }) status: string;
  @Column('int', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'first_sent_at', nullable: true }) firstSentAt: Date | null;
  @Column('boolean', { name: 'look_first', default: false }) lookFirst: boolean;
  @Column('int', { default: 0 }) renewals: number;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null;
  @Column('jsonb', { nullable: true }) result: object | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('text', { nullable: true }) detail: string | null;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
