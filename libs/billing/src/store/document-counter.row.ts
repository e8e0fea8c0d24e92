import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'document_counter' })
export class DocumentCounterRow {
  @PrimaryColumn('uuid', { name: 'issuer_id' }) issuerId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('int') year: number;
  @Column('int') last: number;
}
