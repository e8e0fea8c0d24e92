import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'agent_skill' })
export class AgentSkillRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId: string;
  @Column('text', { array: true }) languages: string[];
  @Column('text', { array: true }) certifications: string[];
  /** Null: every desk of the operator. */
  @Column('uuid', { name: 'desk_ids', array: true, nullable: true }) deskIds: string[] | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
