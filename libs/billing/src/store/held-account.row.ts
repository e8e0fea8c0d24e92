import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'held_account' })
export class HeldAccountRow {
  @PrimaryColumn('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'books_minor' }) booksMinor: number;
  @Column('bigint', { name: 'documents_minor' }) documentsMinor: number;
  @Column('timestamptz') since: Date;
}
