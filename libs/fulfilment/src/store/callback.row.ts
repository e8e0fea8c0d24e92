import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallbackOutcome, CallbackState } from '../domain/callback.js';

@Entity({ schema: 'fulfilment', name: 'callback' })
export class CallbackRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') phone: string;
  @Column('text', { name: 'caller_name', nullable: true }) callerName: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('text', { default: 'open' }) state: CallbackState;
  @Column('text', { name: 'agent_id', nullable: true }) agentId: string | null;
  @Column('timestamptz', { name: 'offered_until', nullable: true }) offeredUntil: Date | null;
  @Column('timestamptz', { name: 'called_at', nullable: true }) calledAt: Date | null;
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) outcome: CallbackOutcome | null;
  @Column('text', { name: 'result_note', nullable: true }) resultNote: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('text', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy: string | null;
}
