import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'contracting', name: 'number_counter' })
export class NumberCounterRow {
  @PrimaryColumn('text') kind: 'quote' | 'contract';
  @PrimaryColumn('int') year: number;
  @Column('int') last: number;
}
