import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'fulfilment', name: 'transfer_target' })
export class TransferTargetRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('text') phone: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('int', { array: true }) weekdays: number[];
  @Column('text', { name: 'from_time' }) fromTime: string;
  @Column('text', { name: 'until_time' }) untilTime: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('text', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
