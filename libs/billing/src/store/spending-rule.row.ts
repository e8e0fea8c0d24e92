import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AtCap } from '../domain/spending.js';

@Entity({ schema: 'billing', name: 'spending_rule' })
export class SpendingRuleRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('int', { name: 'first_alert_percent' }) firstAlertPercent: number;
  @Column('int', { name: 'second_alert_percent' }) secondAlertPercent: number;
  @Column('bigint', { name: 'cap_minor', nullable: true }) capMinor: number | null;
  @Column('boolean', { name: 'cap_with_tax' }) capWithTax: boolean;
  @Column('text', { name: 'at_cap' }) atCap: AtCap;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by' }) updatedBy: string;
}
