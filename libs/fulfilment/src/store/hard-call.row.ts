import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'hard_call' })
export class HardCallRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'work_id' }) workId: string;
  @Column('uuid', { name: 'interaction_id', nullable: true }) interactionId: string | null;
  @Column('text', { name: 'person_id' }) personId: string;
  @Column('text') reason: string;
  @Column('integer', { name: 'policy_version', nullable: true }) policyVersion: number | null;
  @Column('timestamptz', { name: 'ended_at' }) endedAt: Date;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy: string | null;
}
