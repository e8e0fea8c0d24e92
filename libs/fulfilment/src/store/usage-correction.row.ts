import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit that is free from now on. Insert only; the unit itself stays as it was written. */
@Entity({ schema: 'fulfilment', name: 'usage_correction' })
export class UsageCorrectionRow {
  @PrimaryColumn('uuid', { name: 'usage_id' }) usageId: string;
  /** Through an objection, or through a correction of the call. */
  @Column('uuid', { name: 'dispute_id', nullable: true }) disputeId: string | null;
  @Column('uuid', { name: 'call_correction_id', nullable: true }) callCorrectionId: string | null;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') kind: 'call' | 'appointment';
  @Column('date', { name: 'occurred_on' }) occurredOn: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt: Date;
}
