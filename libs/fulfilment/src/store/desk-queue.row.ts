import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'desk_queue' })
export class DeskQueueRow {
  @PrimaryColumn('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') language: string;
  @Column('text', { array: true }) certifications: string[];
  @Column('int', { name: 'ring_seconds' }) ringSeconds: number;
  @Column('int', { name: 'wrap_up_seconds' }) wrapUpSeconds: number;
  @Column('int', { name: 'level_percent' }) levelPercent: number;
  @Column('int', { name: 'level_seconds' }) levelSeconds: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
