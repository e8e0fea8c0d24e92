import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a recorded call said until then. Insert only. */
@Entity({ schema: 'fulfilment', name: 'call_correction' })
export class CallCorrectionRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id', nullable: true }) interactionId: string | null;
  @Column('uuid', { name: 'outbound_call_id', nullable: true }) outboundCallId: string | null;
  @Column('int') revision: number;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt: Date;
  @Column('text', { name: 'corrected_by' }) correctedBy: string;
  @Column('text') reason: string;
  @Column('jsonb', { nullable: true }) former: object | null;
  @Column('jsonb', { name: 'former_outbound', nullable: true }) formerOutbound: object | null;
}
