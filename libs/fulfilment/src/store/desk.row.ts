import type { OpeningHours } from '@madoguchi/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NumberKind } from '../domain/desk-number.js';
import type { ClosedPeriod } from '../domain/closed-days.js';
import type { KnowledgeEntry } from '../domain/desk.js';
import type { ScriptStep } from '../domain/script.js';
import type { UrgencyRule } from '../domain/urgency-rules.js';
import type { ReportLanguage } from '../domain/report-mail.js';

@Entity({ schema: 'fulfilment', name: 'desk' })
export class DeskRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'report_language' }) reportLanguage: ReportLanguage;
  @Column('text', { name: 'test_numbers', array: true, default: () => "'{}'" }) testNumbers: string[];
  @Column('int', { default: 1 }) version: number;
  @Column('text') name: string;
  @Column('text') greeting: string;
  @Column('jsonb') hours: OpeningHours[];
  @Column('boolean', { name: 'closed_on_holidays' }) closedOnHolidays: boolean;
  @Column('jsonb', { name: 'closed_days', default: () => "'[]'" }) closedDays: ClosedPeriod[];
  @Column('text', { name: 'recording_notice', nullable: true }) recordingNotice: string | null;
  @Column('jsonb') script: ScriptStep[];
  @Column('jsonb') knowledge: KnowledgeEntry[];
  @Column('text', { name: 'report_emails', array: true }) reportEmails: string[];
  @Column('text', { array: true }) rules: string[];
  @Column('jsonb', { name: 'urgency_rules', default: () => "'[]'" }) urgencyRules: UrgencyRule[];
  @Column('text', { array: true, default: () => "'{}'" }) topics: string[];
  @Column('text', { name: 'number_kind', default: 'own_forwarded' }) numberKind: NumberKind;
  @Column('text', { name: 'number_phone', nullable: true }) numberPhone: string | null;
  @Column('date', { name: 'number_since_on', nullable: true }) numberSinceOn: string | null;
  @Column('date', { name: 'identity_checked_on', nullable: true }) identityCheckedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
