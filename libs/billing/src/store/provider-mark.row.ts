import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'provider_mark' })
export class ProviderMarkRow {
  @PrimaryColumn('text') name: string;
  @Column('timestamptz') at: Date;
}
