import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Conclusion } from '../domain/conclusion.js';
import type { OwnFigures } from '../domain/figures.js';
import type { FactValue, Language } from '../domain/knowledge.js';
import type { StoredReading } from '../domain/language-reading.js';
import type { GivenAnswer, SessionStatus } from '../domain/session.js';

@Entity({ schema: 'diagnosis', name: 'session' })
export class SessionRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('text', { name: 'claimed_by', nullable: true }) claimedBy: string | null;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt: Date | null;
  @Column('text', { name: 'knowledge_version' }) knowledgeVersion: string;
  @Column('text') language: Language;
  @Column('text') statement: string;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('int', { nullable: true }) employees: number | null;
  @Column('text', { nullable: true }) prefecture: string | null;
  @Column('text') status: SessionStatus;
  @Column('jsonb') answers: GivenAnswer[];
  @Column('jsonb') corrections: Record<string, FactValue | null>;
  /** The owner's own figures in place of ours. */
  @Column('jsonb') assumptions: OwnFigures;
  @Column('jsonb', { nullable: true }) reading: StoredReading | null;
  @Column('text', { nullable: true }) asking: string | null;
  @Column('jsonb', { nullable: true }) conclusion: Conclusion | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('timestamptz', { name: 'quoted_at', nullable: true }) quotedAt: Date | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt: Date | null;
  @Column('date', { name: 'erase_on' }) eraseOn: string;
}
