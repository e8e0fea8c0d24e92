import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'statement_objection' })
export class StatementObjectionRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'payout_id' }) payoutId: string;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('int', { array: true }) positions: number[];
  @Column('text') words: string;
  @Column('text', { name: 'raised_by' }) raisedBy: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt: Date;
  @Column('text', { default: 'open' }) status: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}
