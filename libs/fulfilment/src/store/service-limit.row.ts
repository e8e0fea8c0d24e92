import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What calls of one month meet because the client's own limit is reached. */
@Entity({ schema: 'fulfilment', name: 'service_limit' })
export class ServiceLimitRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') month: string;
  @Column('text') mode: 'message_only' | 'stop';
  @Column('timestamptz') since: Date;
}
