import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactChoice } from '../domain/contact-choice.js';
import type { SessionRow } from './session.row.js';

/** The part of a check-up that an owner agreed to send. */
export type SentContent = Pick<
  SessionRow,
  | 'knowledgeVersion'
  | 'language'
  | 'statement'
  | 'industry'
  | 'employees'
  | 'prefecture'
  | 'reading'
  | 'answers'
  | 'corrections'
  | 'assumptions'
  | 'conclusion'
>;

@Entity({ schema: 'diagnosis', name: 'consultation' })
export class ConsultationRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('uuid', { name: 'plan_id' }) planId: string;
  @Column('text', { name: 'left_out', array: true }) leftOut: string[];
  @Column('text') message: string;
  /** Null once withdrawn. */
  @Column('jsonb', { nullable: true }) content: SentContent | null;
  /** Null: the producer answers on the page only; also once withdrawn. */
  @Column('jsonb', { nullable: true }) contact: ContactChoice | null;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) reply: string | null;
  @Column('timestamptz', { name: 'replied_at', nullable: true }) repliedAt: Date | null;
}
