import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Presence, PresenceReason } from '../domain/presence.js';

@Entity({ schema: 'fulfilment', name: 'presence' })
export class PresenceRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId: string;
  @Column('text') presence: Presence;
  @Column('timestamptz') since: Date;
  @Column('text', { nullable: true }) reason: PresenceReason | null;
  /** Who took back what this agent had begun, while the reason is that. */
  @Column('text', { name: 'taken_back_by', nullable: true }) takenBackBy: string | null;
  /** Since the last call was finished, or since calls are taken at all. */
  @Column('timestamptz', { name: 'idle_since' }) idleSince: Date;
  /** The one call this agent is offered or holds. */
  @Column('uuid', { name: 'call_id', nullable: true }) callId: string | null;
  /** Since when a supervisor has been waiting for this agent to take calls again. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  /** Since when this agent calls for a supervisor in a contact or a call back. */
  @Column('timestamptz', { name: 'help_asked_at', nullable: true }) helpAskedAt: Date | null;
  /** Who comes. */
  @Column('text', { name: 'helper_id', nullable: true }) helperId: string | null;
}
