import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'agent_line' })
export class AgentLineRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}
