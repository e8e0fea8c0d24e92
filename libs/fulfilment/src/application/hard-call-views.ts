import type { Instant } from '@madoguchi/kernel';
import type { AbusePolicy, PolicyReason } from '../domain/abuse-policy.js';

/** One publication of an operator's policy; it never changes. */
export interface AbusePolicyView extends AbusePolicy {
  readonly version: number;
  readonly publishedAt: Instant;
  /** Null once they have left the company. */
  readonly publishedByName: string | null;
}

/** A call, a contact's call or a call back that an agent ended by policy, and what they asked about it. */
export interface HardCallView {
  readonly id: string;
  readonly workId: string;
  readonly interactionId: string | null;
  readonly deskName: string;
  readonly personId: string;
  readonly agentName: string | null;
  readonly reason: PolicyReason;
  /** The policy in force; null while the operator had none of its own. */
  readonly policyVersion: number | null;
  readonly endedAt: Instant;
  readonly note: string | null;
  readonly askedAt: Instant | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredByName: string | null;
}
