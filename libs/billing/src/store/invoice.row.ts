import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'billing', name: 'invoice' })
export class InvoiceRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') month: string;
  @Column('text', { default: 'draft' }) status: string;
  @Column('int', { default: 1 }) attempt: number;
  @Column('date', { name: 'period_starts_on' }) periodStartsOn: string;
  @Column('date', { name: 'period_ends_on' }) periodEndsOn: string;
  @Column('text', { default: 'JPY' }) currency: string;
  @Column('text', { name: 'rounding_mode' }) roundingMode: string;
  @Column('bigint', { name: 'taxable_minor' }) taxableMinor: number;
  @Column('bigint', { name: 'waived_minor', default: 0 }) waivedMinor: number;
  @Column('bigint', { name: 'tax_minor' }) taxMinor: number;
  @Column('bigint', { name: 'total_minor' }) totalMinor: number;
  @Column('int', { name: 'included_units' }) includedUnits: number;
  @Column('int', { name: 'billable_calls' }) billableCalls: number;
  @Column('int', { name: 'free_calls' }) freeCalls: number;
  @Column('int', { name: 'accepted_appointments' }) acceptedAppointments: number;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('int', { name: 'platform_bps' }) platformBps: number;
  @Column('int', { name: 'producer_bps' }) producerBps: number;
  @Column('int', { name: 'operator_bps' }) operatorBps: number;
  /** The days around its payment, as the contract named them. */
  @Column('jsonb') dunning: object;
  @Column('uuid', { name: 'issuer_id', nullable: true }) issuerId: string | null;
  @Column('text', { nullable: true }) number: string | null;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('jsonb', { nullable: true }) document: object | null;
  @Column('text', { nullable: true }) hash: string | null;
  @Column('text', { name: 'stripe_invoice_id', nullable: true }) stripeInvoiceId: string | null;
  @Column('bigint', { name: 'stripe_total_minor', nullable: true }) stripeTotalMinor: number | null;
  @Column('text', { name: 'stripe_charge_id', nullable: true }) stripeChargeId: string | null;
  @Column('bigint', { name: 'fee_minor', nullable: true }) feeMinor: number | null;
  @Column('bigint', { name: 'collected_minor', nullable: true }) collectedMinor: number | null;
  @Column('timestamptz', { name: 'paid_at', nullable: true }) paidAt: Date | null;
  @Column('text', { name: 'failure_reason', nullable: true }) failureReason: string | null;
  @Column('text', { name: 'failed_card_id', nullable: true }) failedCardId: string | null;
  @Column('text', { name: 'challenge_url', nullable: true }) challengeUrl: string | null;
  @Column('text', { name: 'park_reason', nullable: true }) parkReason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
