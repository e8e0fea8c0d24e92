import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'tax_rounding' })
export class TaxRoundingRow {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('date', { name: 'from_on' }) fromOn: string;
  @Column('text') mode: string;
  @Column('text', { name: 'chosen_by' }) chosenBy: string;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt: Date;
}
