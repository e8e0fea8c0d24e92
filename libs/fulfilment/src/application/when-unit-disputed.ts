import { ContractingApi } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { UnitDisputed } from '../contract/index.js';
import { DisputeStore } from '../store/dispute.store.js';
import { disputedMail } from './dispute-mails.js';

/** Who answers for the operator learns of the objection and of the day by which to answer. */
@Reaction(UnitDisputed)
export class WhenUnitDisputed implements ReactionHandler<UnitDisputed> {
  constructor(
    private readonly disputes: DisputeStore,
    private readonly contracting: ContractingApi,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ disputeId, contractId }: UnitDisputed, tx: Tx): Promise<void> {
    const unit = await this.disputes.told(tx, disputeId);
    const contract = await this.contracting.contract(tx, contractId);
    if (!unit || !contract) return;
    const link = `${this.config.publicUrl}/floor/disputes`;
    for (const member of await this.identity.membersOf(tx, contract.operatorId))
      if (member.role === 'supervisor' || member.role === 'manager')
        await tx.enqueue('send-mail', disputedMail(member, unit, link), {
          jobKey: `disputed:${disputeId}:${member.personId}`,
        });
  }
}
