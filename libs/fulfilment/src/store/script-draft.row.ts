import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScriptStep } from '../domain/script.js';

/** The one draft of a desk's script. */
@Entity({ schema: 'fulfilment', name: 'script_draft' })
export class ScriptDraftRow {
  @PrimaryColumn('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('jsonb') steps: ScriptStep[];
  @Column('int') revision: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
  @Column('text', { name: 'saved_by', nullable: true }) savedBy: string | null;
}
