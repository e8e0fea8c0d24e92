import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'reconciliation' })
export class ReconciliationRow {
  @PrimaryColumn('date') day: string;
  @PrimaryColumn('text') name: string;
  @Column('bigint', { name: 'left_figure' }) leftFigure: number;
  @Column('bigint', { name: 'right_figure' }) rightFigure: number;
  @Column('jsonb', { default: () => `'[]'` }) differing: string[];
  @Column('text', { nullable: true }) problem: string | null;
  @Column('boolean') ok: boolean;
  @Column('timestamptz', { name: 'ran_at' }) ranAt: Date;
}
