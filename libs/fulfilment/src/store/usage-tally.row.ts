import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the units of a contract's month add up to; written by the database alone. */
@Entity({ schema: 'fulfilment', name: 'usage_tally' })
export class UsageTallyRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @PrimaryColumn('text') month: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('int', { name: 'billable_calls' }) billableCalls: number;
  @Column('int', { name: 'free_calls' }) freeCalls: number;
  @Column('int', { name: 'accepted_appointments' }) acceptedAppointments: number;
}
