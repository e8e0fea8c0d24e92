import type { CompanyKind } from '@madoguchi/platform/access';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'company' })
export class CompanyRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) kind: CompanyKind;
  @Column({ type: 'text' }) name: string;
  @Column({ name: 'name_kana', type: 'text', nullable: true }) nameKana: string | null;
  @Column({ type: 'text', nullable: true }) prefecture: string | null;
  @Column({ type: 'text', nullable: true }) industry: string | null;
  @Column({ type: 'integer', nullable: true }) employees: number | null;
  @Column({ name: 'registration_number', type: 'text', nullable: true }) registrationNumber: string | null;
  @Column({ name: 'postal_code', type: 'text', nullable: true }) postalCode: string | null;
  @Column({ type: 'text', nullable: true }) address: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
