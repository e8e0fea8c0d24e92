import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a recorded call said until then. Insert only. */
@Entity({ schema: 'fulfilment', name: 'call_correction' })
export class CallCorrectionRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('int') revision: number;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt: Date;
  @Column('text', { name: 'corrected_by' }) correctedBy: string;
  @Column('text') reason: string;
  @Column('jsonb') former: object;
}
