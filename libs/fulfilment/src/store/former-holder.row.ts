import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who held a call until somebody else got it, from when until when; written by the database alone. */
@Entity({ schema: 'fulfilment', name: 'former_holder' })
export class FormerHolderRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: number;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('text', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'from_at' }) fromAt: Date;
  @Column('timestamptz', { name: 'until_at' }) untilAt: Date;
}
