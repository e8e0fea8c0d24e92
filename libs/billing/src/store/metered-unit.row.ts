import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'metered_unit' })
export class MeteredUnitRow {
  @PrimaryColumn('uuid', { name: 'usage_id' }) usageId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('text') state: string;
  @Column('timestamptz', { name: 'counted_at', nullable: true }) countedAt: Date | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
