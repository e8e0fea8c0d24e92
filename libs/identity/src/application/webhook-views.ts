import type { Instant } from '@madoguchi/kernel';
import type { DeliveryState, WebhookKind } from '../domain/webhook.js';

export interface EndpointView {
  readonly id: string;
  readonly companyId: string;
  readonly kind: WebhookKind;
  readonly name: string;
  readonly url: string;
  /** What its events are about; null takes all of the company. */
  readonly subjectId: string | null;
  readonly events: readonly string[];
  readonly createdAt: Instant;
  /** Until when the former secret signs as well. */
  readonly oldSecretUntil: Instant | null;
  readonly removedAt: Instant | null;
}

export interface DeliveryView {
  readonly id: string;
  readonly endpointId: string;
  readonly endpointName: string;
  readonly event: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly lastAt: Instant | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}
