import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'catalogue', name: 'share_rule' })
export class ShareRuleRow {
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom: string;
  @Column('int', { name: 'platform_bps' }) platformBps: number;
  @Column('int', { name: 'operator_min_bps' }) operatorMinBps: number;
  @Column('int', { name: 'operator_max_bps' }) operatorMaxBps: number;
}
