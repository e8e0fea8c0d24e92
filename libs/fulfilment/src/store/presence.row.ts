import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'presence' })
export class PresenceRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId: string;
  @Column('text') presence: 'ready' | 'away';
  @Column('timestamptz') since: Date;
}
