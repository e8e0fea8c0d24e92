import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DepositDocument } from '../domain/documents.js';

/** Inserted when the money came in, never touched again. */
@Entity({ schema: 'billing', name: 'deposit' })
export class DepositRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
  @Column('bigint', { name: 'fee_minor' }) feeMinor: number;
  @Column('text', { name: 'stripe_charge_id' }) stripeChargeId: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('uuid', { name: 'issuer_id' }) issuerId: string;
  @Column('text') number: string;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('jsonb') document: DepositDocument;
  @Column('text') hash: string;
}
