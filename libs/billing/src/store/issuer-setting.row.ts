import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'issuer_setting' })
export class IssuerSettingRow {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Column('text', { name: 'ways_to_pay', array: true, default: '{card,transfer,konbini}' })
  waysToPay: string[];
  @Column('bigint', { name: 'write_off_alone_minor', default: 10_000 }) writeOffAloneMinor: number;
}
