import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DepositDocument } from '../domain/documents.js';

/** Inserted when the money came in; only what a bank does with it, and what is decided then, is written later. */
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
  @Column('boolean', { default: false }) contested: boolean;
  @Column('bigint', { name: 'lost_minor', default: 0 }) lostMinor: number;
  @Column('boolean', { default: false }) surplus: boolean;
  @Column('text', { name: 'after_loss', nullable: true }) afterLoss: string | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}
