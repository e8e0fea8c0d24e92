import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'payee_account' })
export class PayeeAccountRow {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Column('text', { name: 'stripe_account_id', nullable: true }) stripeAccountId: string | null;
  @Column('boolean', { default: false }) ready: boolean;
  @Column('text', { nullable: true }) problem: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
