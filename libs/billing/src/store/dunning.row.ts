import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'dunning' })
export class DunningRow {
  @PrimaryColumn('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('date', { name: 'failed_on' }) failedOn: string;
  @Column('text', { default: 'told' }) stage: string;
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
}
