import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the owner's inbox. */
@Entity({ schema: 'fulfilment', name: 'report' })
export class ReportRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('timestamptz', { name: 'called_at' }) calledAt: Date;
  @Column('text', { name: 'search_text' }) searchText: string;
  /** Recorded as 至急; such a report stands first until it is done. */
  @Column('boolean', { default: false }) urgent: boolean;
  @Column('jsonb', { default: () => "'[]'" }) transfers: object[];
  @Column('boolean', { nullable: true }) helpful: boolean | null;
  @Column('text', { nullable: true }) remark: string | null;
  @Column('timestamptz', { name: 'rated_at', nullable: true }) ratedAt: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
  @Column('text', { name: 'done_by', nullable: true }) doneBy: string | null;
}
