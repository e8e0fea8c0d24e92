import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What moved of a contested payment at once, each posted by itself: a bank may take, give back, and take again. */
@Entity({ schema: 'billing', name: 'chargeback_move' })
export class ChargebackMoveRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'chargeback_id' }) chargebackId: string;
  @Column('bigint', { name: 'withdrawn_minor' }) withdrawnMinor: number;
  @Column('bigint', { name: 'fee_minor' }) feeMinor: number;
  @Column('bigint', { name: 'reinstated_minor' }) reinstatedMinor: number;
  @Column('bigint', { name: 'lost_minor' }) lostMinor: number;
  @Column('bigint', { name: 'from_deposit_minor' }) fromDepositMinor: number;
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date;
}
