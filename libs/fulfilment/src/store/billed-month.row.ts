import { Entity, PrimaryColumn, Column } from 'typeorm';

/** A month of a contract whose bill is drafted or issued; a unit that comes afterwards is free. */
@Entity({ schema: 'fulfilment', name: 'billed_month' })
export class BilledMonthRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @PrimaryColumn('text') month: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
}
