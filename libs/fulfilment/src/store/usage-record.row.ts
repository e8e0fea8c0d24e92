import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallKind, UsageRuleName } from '../domain/usage-rules.js';

/** One unit with the rule that decided it. Insert only. */
@Entity({ schema: 'fulfilment', name: 'usage_record' })
export class UsageRecordRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') kind: 'call' | 'appointment';
  @Column('text', { nullable: true }) outcome: CallKind | null;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('date', { name: 'occurred_on' }) occurredOn: string;
  @Column('int', { nullable: true }) seconds: number | null;
  @Column('boolean') billable: boolean;
  @Column('text') rule: UsageRuleName;
}
