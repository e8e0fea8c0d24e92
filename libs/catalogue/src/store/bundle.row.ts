import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'catalogue', name: 'bundle' })
export class BundleRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
