import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppointmentStatus } from '../domain/result.js';
import type { WishSide } from '../domain/wish.js';

@Entity({ schema: 'fulfilment', name: 'appointment' })
export class AppointmentRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'interaction_id' }) interactionId: string;
  @Column('uuid', { name: 'desk_id' }) deskId: string;
  @Column('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'with_whom' }) withWhom: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { default: 'proposed' }) status: AppointmentStatus;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('text', { name: 'rejection_reason', nullable: true }) rejectionReason: string | null;
  @Column('boolean', { default: false }) wished: boolean;
  @Column('timestamptz', { name: 'wished_for', nullable: true }) wishedFor: Date | null;
  @Column('timestamptz', { name: 'wish_booked_at', nullable: true }) wishBookedAt: Date | null;
  @Column('text', { name: 'wish_booked_by', nullable: true }) wishBookedBy: string | null;
  @Column('timestamptz', { name: 'wish_declined_at', nullable: true }) wishDeclinedAt: Date | null;
  @Column('text', { name: 'wish_declined_by', nullable: true }) wishDeclinedBy: string | null;
  @Column('text', { name: 'wish_declined_from', nullable: true }) wishDeclinedFrom: WishSide | null;
  @Column('text', { name: 'wish_decline_reason', nullable: true }) wishDeclineReason: string | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
}
