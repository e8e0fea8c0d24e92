import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the ended calls of a desk add up to, by Japanese day and by half-hour; written by the database alone. */
@Entity({ schema: 'fulfilment', name: 'floor_tally' })
export class FloorTallyRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @PrimaryColumn('text') span: string;
  @PrimaryColumn('timestamptz', { name: 'from_at' }) fromAt: Date;
  @PrimaryColumn('uuid', { name: 'desk_id' }) deskId: string;
  @Column('int') offered: number;
  @Column('int') answered: number;
  @Column('int') abandoned: number;
  @Column('int', { name: 'in_time' }) inTime: number;
  @Column('int') decided: number;
  @Column('bigint', { name: 'wait_ms' }) waitMs: number;
  @Column('bigint', { name: 'longest_wait_ms' }) longestWaitMs: number;
  @Column('int') wrapped: number;
  @Column('bigint', { name: 'wrap_up_ms' }) wrapUpMs: number;
  /** Of the calls that are written down: all their agents together, and what of it was hold. */
  @Column('bigint', { name: 'handled_ms' }) handledMs: number;
  @Column('bigint', { name: 'hold_ms' }) holdMs: number;
}

/** How busy a floor was on a day that is over; a day that is not here is counted when somebody looks. */
@Entity({ schema: 'fulfilment', name: 'floor_occupancy' })
export class FloorOccupancyRow {
  @PrimaryColumn('uuid', { name: 'operator_id' }) operatorId: string;
  @PrimaryColumn('timestamptz', { name: 'day_at' }) dayAt: Date;
  @Column('bigint', { name: 'occupied_ms' }) occupiedMs: number;
  @Column('bigint', { name: 'staffed_ms' }) staffedMs: number;
}
