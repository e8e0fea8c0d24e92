import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an owner was told about a month. Insert only. */
@Entity({ schema: 'billing', name: 'spending_alert' })
export class SpendingAlertRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @PrimaryColumn('text') month: string;
  @PrimaryColumn('text') basis: 'included' | 'cap';
  @PrimaryColumn('int') percent: number;
  @Column('timestamptz', { name: 'told_at' }) toldAt: Date;
}
