import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { StoredQuoteStatus } from '../domain/quote.js';
import type { Terms } from '../domain/terms.js';

@Entity({ schema: 'contracting', name: 'quote' })
export class QuoteRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('text') status: StoredQuoteStatus;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('uuid', { name: 'plan_id' }) planId: string;
  @Column('uuid', { name: 'diagnosis_id', nullable: true }) diagnosisId: string | null;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('int', { name: 'expected_units' }) expectedUnits: number;
  @Column('jsonb') terms: Terms;
  @Column('text', { name: 'contract_text' }) contractText: string;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('text', { name: 'requested_by' }) requestedBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
