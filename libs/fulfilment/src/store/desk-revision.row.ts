import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeskContent } from '../domain/desk.js';

/** What a desk said until it was changed. Insert only. */
@Entity({ schema: 'fulfilment', name: 'desk_revision' })
export class DeskRevisionRow {
  @PrimaryColumn('uuid', { name: 'desk_id' }) deskId: string;
  @PrimaryColumn('int') version: number;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('jsonb') content: DeskContent;
  @Column('timestamptz', { name: 'replaced_at' }) replacedAt: Date;
  @Column('text', { name: 'replaced_by', nullable: true }) replacedBy: string | null;
  @Column('uuid', { name: 'replaced_by_company', nullable: true }) replacedByCompany: string | null;
}
