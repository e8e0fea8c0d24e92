import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { InvitationRow } from './invitation.row.js';

@Injectable()
export class InvitationStore {
  byTokenHash(tx: Tx, tokenHash: string): Promise<InvitationRow | null> {
    return tx.manager.findOne(InvitationRow, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  }

  byId(tx: Tx, id: string): Promise<InvitationRow | null> {
    return tx.manager.findOne(InvitationRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  open(tx: Tx, companyId: string, email: string): Promise<InvitationRow | null> {
    return tx.manager.findOneBy(InvitationRow, {
      companyId,
      email,
      acceptedAt: IsNull(),
      revokedAt: IsNull(),
    });
  }

  of(tx: Tx, companyId: string): Promise<InvitationRow[]> {
    return tx.manager.find(InvitationRow, { where: { companyId }, order: { createdAt: 'DESC' }, take: 200 });
  }

  save(tx: Tx, invitation: Partial<InvitationRow>): Promise<InvitationRow> {
    return tx.manager.save(InvitationRow, tx.manager.create(InvitationRow, invitation));
  }
}
