import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisputeState } from '../domain/dispute.js';

/** A client's objection to one unit, with its answer. */
@Entity({ schema: 'fulfilment', name: 'usage_dispute' })
export class UsageDisputeRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'usage_id' }) usageId: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt: Date;
  @Column('text', { name: 'raised_by' }) raisedBy: string;
  @Column('date', { name: 'answer_due_on' }) answerDueOn: string;
  @Column('text', { default: 'open' }) state: DisputeState;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy: string | null;
}
