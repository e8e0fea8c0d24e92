import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { NumberKind } from '../domain/desk-number.js';

@Entity({ schema: 'fulfilment', name: 'desk_number' })
export class DeskNumberRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: number;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') kind: NumberKind;
  @Column('text') phone: string;
  @Column('date', { name: 'since_on' }) sinceOn: string;
  @Column('text', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
