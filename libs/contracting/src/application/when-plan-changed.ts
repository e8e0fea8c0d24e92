import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { PlanChanged } from '../contract/index.js';
import { AmendmentStore } from '../store/amendment.store.js';
import { ContractStore } from '../store/contract.store.js';
import { planChangedMail } from './mails.js';

/** Everybody whose month it changes is told: who signed for the client, who planned the bundle, who answers. */
@Reaction(PlanChanged)
export class TellWhenPlanChanged implements ReactionHandler<PlanChanged> {
  constructor(
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ contractId, amendmentId, ...parties }: PlanChanged, tx: Tx): Promise<void> {
    const contract = await this.contracts.get(tx, contractId);
    const amendment = await this.amendments.get(tx, amendmentId);
    if (!contract || !amendment) return;
    const readers = [
      { companyId: parties.clientId, role: 'owner', room: 'owner' },
      { companyId: parties.producerId, role: 'producer', room: 'studio' },
      { companyId: parties.operatorId, role: 'manager', room: 'floor' },
    ] as const;
    for (const { companyId, role, room } of readers) {
      const link = `${this.config.publicUrl}/${room}/contracts/${contractId}`;
      const people = (await this.identity.membersOf(tx, companyId)).filter((one) => one.role === role);
      for (const person of people)
        await tx.enqueue('send-mail', planChangedMail(person, contract, amendment, link), {
          jobKey: `plan-changed-${amendmentId}-${person.personId}`,
        });
    }
  }
}
