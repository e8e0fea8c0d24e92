import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'ledger_tx' })
export class LedgerTxRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('text') kind: string;
  @Column('text', { name: 'source_type' }) sourceType: string;
  @Column('uuid', { name: 'source_id' }) sourceId: string;
  @Column('timestamptz', { name: 'booked_at' }) bookedAt: Date;
}
