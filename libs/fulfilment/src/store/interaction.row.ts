import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallState, Outcome, Urgency } from '../domain/call.js';
import type { CallOrigin } from '../domain/usage-rules.js';

@Entity({ schema: 'fulfilment', name: 'interaction' })
export class InteractionRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('int', { name: 'desk_version' }) deskVersion: number;
  @Column('text', { name: 'provider_call_id' }) providerCallId: string;
  @Column('text') origin: CallOrigin;
  @Column('text', { default: 'inbound' }) direction: 'inbound' | 'outbound';
  @Column('boolean', { name: 'message_only', default: false }) messageOnly: boolean;
  @Column('boolean', { name: 'outside_hours', default: false }) outsideHours: boolean;
  @Column('text', { name: 'caller_number', nullable: true }) callerNumber: string | null;
  @Column('text') state: CallState;
  @Column('timestamptz', { name: 'offered_at' }) offeredAt: Date;
  /** When we heard of the call; later than `offeredAt` when the telephony reports late. */
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'connected_at', nullable: true }) connectedAt: Date | null;
  /** Of a call that went over in the middle of a talk: since when its agent has it. */
  @Column('timestamptz', { name: 'agent_since', nullable: true }) agentSince: Date | null;
  /** Of a call that rang again: when it was answered first, and since when it rings once more. */
  @Column('timestamptz', { name: 'first_answered_at', nullable: true }) firstAnsweredAt: Date | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('int', { name: 'talk_seconds', nullable: true }) talkSeconds: number | null;
  /** Of talks before the call rang again; in `talkSeconds` once it has ended. */
  @Column('int', { name: 'talked_seconds', default: 0 }) talkedSeconds: number;
  @Column('text', { name: 'agent_id', nullable: true }) agentId: string | null;
  /** At whom it rings, and until when; the next one gets it then. */
  @Column('text', { name: 'offered_to', nullable: true }) offeredTo: string | null;
  @Column('timestamptz', { name: 'offered_until', nullable: true }) offeredUntil: Date | null;
  @Column('timestamptz', { name: 'held_at', nullable: true }) heldAt: Date | null;
  @Column('int', { name: 'hold_seconds' }) holdSeconds: number;
  @Column('timestamptz', { name: 'help_asked_at', nullable: true }) helpAskedAt: Date | null;
  /** The supervisor who comes. */
  @Column('text', { name: 'helper_id', nullable: true }) helperId: string | null;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('text', { nullable: true }) urgency: Urgency | null;
  @Column('text', { name: 'caller_name', nullable: true }) callerName: string | null;
  @Column('text', { name: 'caller_kana', nullable: true }) callerKana: string | null;
  @Column('text', { name: 'callback_number', nullable: true }) callbackNumber: string | null;
  @Column('text', { nullable: true }) message: string | null;
  /** What it was about, in the words that were offered then. */
  @Column('text', { nullable: true }) topic: string | null;
  @Column('text', { name: 'not_asked', nullable: true }) notAsked: string | null;
  @Column('jsonb', { nullable: true }) draft: object | null;
  /** Grows with every draft that says something else. */
  @Column('int', { name: 'draft_revision', default: 0 }) draftRevision: number;
  @Column('timestamptz', { name: 'recorded_at', nullable: true }) recordedAt: Date | null;
}
