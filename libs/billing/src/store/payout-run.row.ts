import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PreparedPayee } from '../domain/payout-run.js';

@Entity({ schema: 'billing', name: 'payout_run' })
export class PayoutRunRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('date', { name: 'pay_on' }) payOn: string;
  @Column('text', { default: 'prepared' }) status: string;
  @Column('jsonb') payees: PreparedPayee[];
  @Column('text') hash: string;
  @Column('bigint', { name: 'total_minor' }) totalMinor: number;
  @Column('text', { name: 'prepared_by' }) preparedBy: string;
  @Column('timestamptz', { name: 'prepared_at' }) preparedAt: Date;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { default: false }) alone: boolean;
  @Column('text', { nullable: true }) reason: string | null;
}
