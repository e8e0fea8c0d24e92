import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { requireAcceptable } from '../domain/invitation.js';
import type { MembershipView } from '../contract/index.js';
import { CompanyStore } from '../store/company.store.js';
import { InvitationStore } from '../store/invitation.store.js';
import { hashToken } from './token.js';

/** The invited person joins. The link proves the address, so joining also confirms it. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
    private readonly invitations: InvitationStore,
  ) {}

  execute(actor: Actor, command: { token: string }): Promise<MembershipView> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(systemActor('accept-invitation'), async (tx) => {
      const invitation = await this.invitations.byTokenHash(tx, hashToken(command.token));
      if (!invitation) throw Refusal.notFound();
      const [person] = await tx.query<{ email: string }>('SELECT email FROM identity.person WHERE id = $1', [
        personId,
      ]);
      const company = await this.companies.get(tx, invitation.companyId);
      const already = (await this.companies.membershipsOf(tx, personId)).find(
        (m) => m.company.id === company.id,
      );
      if (already && invitation.acceptedAt !== null) return already;
      requireAcceptable(invitation, person?.email ?? '', tx.now);
      await this.invitations.save(tx, { ...invitation, acceptedAt: tx.now });
      await tx.query('UPDATE identity.person SET email_verified = true WHERE id = $1', [personId]);
      const membership =
        already ??
        (await this.companies.addMember(tx, {
          companyId: company.id,
          personId,
          role: invitation.role,
          joinedAt: tx.now,
        }));
      await tx.audit('person.join', company.id, { personId, role: invitation.role });
      return { id: membership.id, company, role: membership.role };
    });
  }
}
