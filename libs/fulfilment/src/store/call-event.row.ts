import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'call_event' })
export class CallEventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: number;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('timestamptz') at: Date;
  @Column('text') kind: string;
  @Column('text', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('jsonb') details: object;
  /** The telephony's own id of what it reported; the same id twice is the same event. */
  @Column('text', { name: 'provider_event_id', nullable: true }) providerEventId: string | null;
}
