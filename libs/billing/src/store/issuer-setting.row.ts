import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'issuer_setting' })
export class IssuerSettingRow {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Column('text', { name: 'rounding_mode', default: 'down' }) roundingMode: string;
  @Column('text', { name: 'ways_to_pay', array: true, default: '{card,transfer,konbini}' })
  waysToPay: string[];
}
