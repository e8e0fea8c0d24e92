import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { DeliveryState, WebhookKind } from '../domain/webhook.js';

@Entity({ schema: 'identity', name: 'webhook_endpoint' })
export class WebhookEndpointRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('text') kind: WebhookKind;
  @Column('text') name: string;
  @Column('text') url: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('text', { array: true }) events: string[];
  @Column('text', { nullable: true }) secret: string | null;
  @Column('text', { name: 'old_secret', nullable: true }) oldSecret: string | null;
  @Column('timestamptz', { name: 'old_secret_until', nullable: true }) oldSecretUntil: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('text', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}

@Entity({ schema: 'identity', name: 'webhook_delivery' })
export class WebhookDeliveryRow {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'endpoint_id' }) endpointId: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('text') event: string;
  @Column('text') body: string;
  @Column('text', { default: 'waiting' }) state: DeliveryState;
  @Column('int', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}

@Entity({ schema: 'identity', name: 'webhook_attempt' })
export class WebhookAttemptRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: number;
  @Column('uuid', { name: 'delivery_id' }) deliveryId: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('timestamptz') at: Date;
  @Column('int', { nullable: true }) status: number | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('int', { name: 'duration_ms' }) durationMs: number;
}
