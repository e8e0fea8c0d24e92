import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'ledger_entry' })
export class LedgerEntryRow {
  @PrimaryColumn('uuid', { name: 'tx_id' }) txId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') account: string;
  @Column('uuid', { name: 'party_id', nullable: true }) partyId: string | null;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
}
