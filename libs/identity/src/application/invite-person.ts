import { Refusal } from '@madoguchi/kernel';
import { actingCompany, signedInPerson, type Actor, type Role } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { requireConfirmedAddress } from '../contract/index.js';
import { invitationExpiry, requireRoleOfKind } from '../domain/invitation.js';
import { CompanyStore } from '../store/company.store.js';
import type { InvitationRow } from '../store/invitation.row.js';
import { InvitationStore } from '../store/invitation.store.js';
import { invitationMail } from './mails.js';
import { hashToken, newToken } from './token.js';

/** Invites an address to the acting company. Inviting it again renews the link; the old link stops working. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
    private readonly invitations: InvitationStore,
    private readonly config: Config,
  ) {}

  execute(actor: Actor, command: { email: string; role: Role }): Promise<InvitationRow> {
    const companyId = actingCompany(actor);
    const email = command.email.trim().toLowerCase();
    return this.unitOfWork.run(actor, async (tx) => {
      const company = await this.companies.get(tx, companyId);
      requireRoleOfKind(company.kind, command.role);
      const members = await this.companies.members(tx, companyId);
      requireConfirmedAddress(members, signedInPerson(actor));
      if (members.some((member) => member.email === email)) throw new Refusal('CONFLICT', 'alreadyMember');
      const token = newToken();
      const invitation = await this.invitations.save(tx, {
        ...(await this.invitations.open(tx, companyId, email)),
        companyId,
        email,
        role: command.role,
        tokenHash: hashToken(token),
        invitedBy: signedInPerson(actor),
        expiresAt: invitationExpiry(tx.now),
        acceptedAt: null,
        revokedAt: null,
        createdAt: tx.now,
      });
      const link = `${this.config.publicUrl}/invitation?token=${token}`;
      await tx.enqueue('send-mail', invitationMail(email, company.name, link, invitation.expiresAt));
      await tx.audit('person.invite', invitation.id, { role: command.role });
      return invitation;
    });
  }
}
