import { DAY_MS, plusMs, Refusal, type Instant } from '@madoguchi/kernel';
import { rolesOf, type CompanyKind, type Role } from './company.js';

const INVITATION_LIVES_MS = 14 * DAY_MS;

export interface InvitationState {
  readonly email: string;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export const invitationExpiry = (now: Instant): Instant => plusMs(now, INVITATION_LIVES_MS);

export function requireRoleOfKind(kind: CompanyKind, role: Role): void {
  if (!rolesOf[kind].includes(role)) throw Refusal.field('role', 'roleNotInCompany');
}

/** @throws Refusal that says why this person cannot join by this invitation now. */
export function requireAcceptable(invitation: InvitationState, email: string, now: Instant): void {
  if (invitation.revokedAt !== null) throw Refusal.notFound();
  if (invitation.acceptedAt !== null) throw new Refusal('CONFLICT', 'invitationUsed');
  if (invitation.expiresAt <= now) throw new Refusal('CONFLICT', 'invitationExpired');
  if (invitation.email !== email.toLowerCase()) throw new Refusal('FORBIDDEN', 'invitationForAnother');
}
