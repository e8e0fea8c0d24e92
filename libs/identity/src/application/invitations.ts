import { actingCompany, systemActor, type Actor, type Role } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CompanyStore } from '../store/company.store.js';
import { InvitationStore } from '../store/invitation.store.js';
import { hashToken } from './token.js';

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Reads invitations: all of one's company, or the one whose secret link somebody holds. */
@Injectable()
export class Invitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
    private readonly invitations: InvitationStore,
  ) {}

  ofMyCompany(actor: Actor): Promise<InvitationView[]> {
    return this.unitOfWork.run(actor, (tx) => this.invitations.of(tx, actingCompany(actor)));
  }

  /** null when the link is unknown or was revoked. */
  byToken(
    token: string,
  ): Promise<{ companyName: string; role: Role; email: string; expired: boolean } | null> {
    return this.unitOfWork.run(systemActor('invitation-preview'), async (tx) => {
      const invitation = await this.invitations.byTokenHash(tx, hashToken(token));
      if (!invitation || invitation.revokedAt !== null) return null;
      const company = await this.companies.get(tx, invitation.companyId);
      const expired = invitation.acceptedAt !== null || invitation.expiresAt <= tx.now;
      return { companyName: company.name, role: invitation.role, email: invitation.email, expired };
    });
  }
}
