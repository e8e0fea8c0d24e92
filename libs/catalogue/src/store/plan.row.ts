import type { OverageTiers, WayToPay } from '@madoguchi/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'catalogue', name: 'plan' })
export class PlanRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('boolean', { name: 'is_public', default: false }) isPublic: boolean;
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('bigint', { name: 'base_minor' }) baseMinor: number;
  @Column('int', { name: 'included_units' }) includedUnits: number;
  @Column('bigint', { name: 'overage_minor' }) overageMinor: number;
  @Column('jsonb', { name: 'overage_tiers', nullable: true }) overageTiers: OverageTiers | null;
  @Column('bigint', { name: 'success_fee_minor' }) successFeeMinor: number;
  @Column('bigint', { name: 'initial_fee_minor' }) initialFeeMinor: number;
  @Column('bigint', { name: 'minimum_minor', default: 0 }) minimumMinor: number;
  @Column('boolean', { name: 'base_in_advance', default: false }) baseInAdvance: boolean;
  @Column('boolean', { name: 'asks_deposit', default: false }) asksDeposit: boolean;
  @Column('text', { name: 'ways_to_pay', array: true }) waysToPay: WayToPay[];
  @Column('int', { name: 'minimum_term_months' }) minimumTermMonths: number;
  @Column('int', { name: 'notice_days' }) noticeDays: number;
}
