import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'share_deduction' })
export class ShareDeductionRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('text') role: string;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('text') cause: string;
  @Column('uuid', { name: 'cause_id' }) causeId: string;
  @Column('bigint', { name: 'net_minor' }) netMinor: number;
  @Column('int', { name: 'tax_rate_bps' }) taxRateBps: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
