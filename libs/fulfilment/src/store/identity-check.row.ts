import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CheckMethod, IdentityDocument, Party } from '../domain/identity-check.js';

@Entity({ schema: 'fulfilment', name: 'identity_check' })
export class IdentityCheckRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: number;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') party: Party;
  @Column('text') document: IdentityDocument;
  @Column('text', { name: 'document_last', nullable: true }) documentLast: string | null;
  @Column('text') method: CheckMethod;
  @Column('date', { name: 'checked_on' }) checkedOn: string;
  @Column('text') name: string;
  @Column('text') address: string;
  @Column('date', { name: 'born_on', nullable: true }) bornOn: string | null;
  @Column('text', { nullable: true }) representative: string | null;
  @Column('text') purpose: string;
  @Column('text') business: string;
  @Column('text', { name: 'beneficial_owner', nullable: true }) beneficialOwner: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'checked_by' }) checkedBy: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
