import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeakGround } from '../domain/leak.js';

@Entity({ schema: 'identity', name: 'leak' })
export class LeakRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') what: string;
  @Column('timestamptz', { name: 'noticed_at' }) noticedAt: Date;
  @Column('text', { array: true }) grounds: LeakGround[];
  @Column('int', { nullable: true }) people: number | null;
  @Column('text', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('date', { name: 'quick_done_on', nullable: true }) quickDoneOn: string | null;
  @Column('text', { name: 'quick_note', nullable: true }) quickNote: string | null;
  @Column('date', { name: 'quick_reminded_on', nullable: true }) quickRemindedOn: string | null;
  @Column('date', { name: 'final_done_on', nullable: true }) finalDoneOn: string | null;
  @Column('text', { name: 'final_note', nullable: true }) finalNote: string | null;
  @Column('date', { name: 'final_reminded_on', nullable: true }) finalRemindedOn: string | null;
}

@Entity({ schema: 'identity', name: 'leak_client' })
export class LeakClientRow {
  @PrimaryColumn('uuid', { name: 'leak_id' }) leakId: string;
  @PrimaryColumn('uuid', { name: 'client_id' }) clientId: string;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null;
  @Column('text', { name: 'told_by', nullable: true }) toldBy: string | null;
  @Column('text', { name: 'told_words', nullable: true }) toldWords: string | null;
}
