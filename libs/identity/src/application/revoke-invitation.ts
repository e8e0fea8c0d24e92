import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvitationRow } from '../store/invitation.row.js';
import { InvitationStore } from '../store/invitation.store.js';

/** Makes an open invitation's link useless. Repeating it changes nothing. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationStore,
  ) {}

  execute(actor: Actor, command: { id: string }): Promise<InvitationRow> {
    return this.unitOfWork.run(actor, async (tx) => {
      const invitation = await this.invitations.byId(tx, command.id);
      if (!invitation) throw Refusal.notFound();
      if (invitation.acceptedAt !== null) throw new Refusal('CONFLICT', 'invitationUsed');
      if (invitation.revokedAt !== null) return invitation;
      await tx.audit('person.revoke-invitation', invitation.id);
      return this.invitations.save(tx, { ...invitation, revokedAt: tx.now });
    });
  }
}
