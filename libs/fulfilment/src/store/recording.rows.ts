import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Where a recording lies at the telephony. */
@Entity({ schema: 'fulfilment', name: 'recording' })
export class RecordingRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  /** Null once it is removed. */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('boolean') announced: boolean;
  @Column('timestamptz', { name: 'reported_at' }) reportedAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('text', { nullable: true }) removal: 'removed' | 'cut' | null;
}

@Entity({ schema: 'fulfilment', name: 'recording_rules' })
export class RecordingRulesRow {
  @PrimaryColumn('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('int', { name: 'keep_days' }) keepDays: number;
  @Column('boolean', { name: 'owner_may_hear' }) ownerMayHear: boolean;
  @Column('boolean', { name: 'agent_may_hear' }) agentMayHear: boolean;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}

/** Who heard a recording, and why where a reason is asked for. */
@Entity({ schema: 'fulfilment', name: 'recording_hearing' })
export class RecordingHearingRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid', { name: 'recording_id' }) recordingId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('text', { name: 'heard_by' }) heardBy: string;
  @Column('timestamptz', { name: 'heard_at' }) heardAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
}

/** How an operator's recordings are fetched from its telephony. */
@Entity({ schema: 'fulfilment', name: 'telephony_connection' })
export class TelephonyConnectionRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { array: true }) hosts: string[];
  @Column('text', { name: 'recording_url', nullable: true }) recordingUrl: string | null;
  /** Sealed. */
  @Column('text', { nullable: true }) credential: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
