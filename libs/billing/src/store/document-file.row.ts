import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'document_file' })
export class DocumentFileRow {
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId: string;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('bytea') content: Buffer;
  @Column('text') sha256: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
