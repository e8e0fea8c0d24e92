import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'desk_request' })
export class DeskRequestRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId: string | null;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('text', { name: 'asked_by', nullable: true }) askedBy: string | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy: string | null;
}

@Entity({ schema: 'fulfilment', name: 'desk_digest' })
export class DeskDigestRow {
  @PrimaryColumn('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'send_time' }) sendTime: string;
  @Column('boolean', { name: 'when_quiet' }) whenQuiet: boolean;
  @Column('timestamptz', { name: 'told_until' }) toldUntil: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
