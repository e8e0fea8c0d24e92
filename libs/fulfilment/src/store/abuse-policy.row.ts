import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'abuse_policy' })
export class AbusePolicyRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('integer') version: number;
  @Column('text') words: string;
  @Column('text', { name: 'helpline_name' }) helplineName: string;
  @Column('text', { name: 'helpline_email', nullable: true }) helplineEmail: string | null;
  @Column('text', { name: 'helpline_phone', nullable: true }) helplinePhone: string | null;
  @Column('text', { name: 'helpline_hours', nullable: true }) helplineHours: string | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  @Column('text', { name: 'published_by' }) publishedBy: string;
}
