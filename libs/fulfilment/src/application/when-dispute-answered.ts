import { ContractingApi } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { dateAt } from '@madoguchi/kernel';
import { DisputeAnswered } from '../contract/index.js';
import { DisputeStore } from '../store/dispute.store.js';
import { answeredMail } from './dispute-mails.js';

/** The owner reads what became of the objection. */
@Reaction(DisputeAnswered)
export class WhenDisputeAnswered implements ReactionHandler<DisputeAnswered> {
  constructor(
    private readonly disputes: DisputeStore,
    private readonly contracting: ContractingApi,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ disputeId, contractId, accepted }: DisputeAnswered, tx: Tx): Promise<void> {
    const unit = await this.disputes.told(tx, disputeId);
    const contract = await this.contracting.contract(tx, contractId);
    if (!unit || !contract) return;
    const month = dateAt(unit.occurredAt).slice(0, 7);
    const link = `${this.config.publicUrl}/owner/bill?contract=${contractId}&month=${month}`;
    for (const member of await this.identity.membersOf(tx, contract.clientId))
      if (member.role === 'owner')
        await tx.enqueue('send-mail', answeredMail(member, unit, accepted, link), {
          jobKey: `dispute-answered:${disputeId}:${member.personId}`,
        });
  }
}
