import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'payout_line' })
export class PayoutLineRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'payout_id' }) payoutId: string;
  @Column('uuid', { name: 'payee_id' }) payeeId: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('text') role: string;
  @Column('int') position: number;
  @Column('text') description: string;
  @Column('text', { name: 'description_en' }) descriptionEn: string;
  @Column('bigint', { name: 'net_minor' }) netMinor: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
  @Column('int', { name: 'tax_rate_bps' }) taxRateBps: number;
  @Column('uuid', { name: 'deduction_id', nullable: true }) deductionId: string | null;
  @Column('bigint', { name: 'transfer_minor' }) transferMinor: number;
  @Column('boolean', { default: false }) advanced: boolean;
  @Column('text', { name: 'stripe_transfer_id', nullable: true }) stripeTransferId: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
}
