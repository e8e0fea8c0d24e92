import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'credit_note' })
export class CreditNoteRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text', { default: 'proposed' }) status: string;
  @Column('text') means: string;
  @Column('text') reason: string;
  @Column('bigint', { name: 'taxable_minor' }) taxableMinor: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
  @Column('bigint', { name: 'total_minor' }) totalMinor: number;
  @Column('text', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { default: false }) alone: boolean;
  @Column('boolean', { default: false }) gift: boolean;
  @Column('bigint', { name: 'alone_up_to_minor', default: 0 }) aloneUpToMinor: number;
  @Column('uuid', { name: 'issuer_id', nullable: true }) issuerId: string | null;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('jsonb', { nullable: true }) document: object | null;
  @Column('text', { nullable: true }) hash: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('text', { name: 'stripe_refund_id', nullable: true }) stripeRefundId: string | null;
  @Column('text', { name: 'failure_reason', nullable: true }) failureReason: string | null;
}
