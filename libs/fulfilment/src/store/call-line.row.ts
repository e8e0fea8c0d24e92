import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineKind, LineState, SuperviseMode } from '../domain/call-line.js';

@Entity({ schema: 'fulfilment', name: 'call_line' })
export class CallLineRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') kind: LineKind;
  @Column('text', { nullable: true }) mode: SuperviseMode | null;
  @Column('text') state: LineState;
  @Column('text', { name: 'agent_id' }) agentId: string;
  @Column('text', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text', { name: 'target_name', nullable: true }) targetName: string | null;
  @Column('text', { name: 'target_phone', nullable: true }) targetPhone: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'rings_until', nullable: true }) ringsUntil: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
