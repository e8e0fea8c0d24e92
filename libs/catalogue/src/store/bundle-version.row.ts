import type { OpeningHours } from '@madoguchi/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { VersionStatus } from '../domain/version-states.js';

@Entity({ schema: 'catalogue', name: 'bundle_version' })
export class BundleVersionRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'bundle_id' }) bundleId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('int') number: number;
  @Column('text') status: VersionStatus;
  @Column('text') name: string;
  @Column('text') tagline: string;
  @Column('text') story: string;
  @Column('text', { name: 'function_codes', array: true }) functionCodes: string[];
  @Column('text', { array: true }) prefectures: string[];
  @Column('jsonb') hours: OpeningHours[];
  @Column('boolean', { name: 'closed_on_holidays' }) closedOnHolidays: boolean;
  @Column('text', { name: 'hours_note', nullable: true }) hoursNote: string | null;
  @Column('text', { array: true }) languages: string[];
  @Column('int', { name: 'capacity_per_month' }) capacityPerMonth: number;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'operator_name' }) operatorName: string;
  @Column('int', { name: 'platform_bps' }) platformBps: number;
  @Column('int', { name: 'producer_bps' }) producerBps: number;
  @Column('int', { name: 'operator_bps' }) operatorBps: number;
  @Column('text', { name: 'rejection_reason', nullable: true }) rejectionReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
}
