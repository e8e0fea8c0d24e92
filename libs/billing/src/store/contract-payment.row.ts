import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'contract_payment' })
export class ContractPaymentRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') way: string;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt: Date;
}
