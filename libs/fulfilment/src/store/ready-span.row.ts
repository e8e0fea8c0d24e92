import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** From when until when an agent was ready; written by the database alone. */
@Entity({ schema: 'fulfilment', name: 'ready_span' })
export class ReadySpanRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: number;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'from_at' }) fromAt: Date;
  @Column('timestamptz', { name: 'until_at', nullable: true }) untilAt: Date | null;
}
