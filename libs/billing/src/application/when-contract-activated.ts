import { ContractActivated, ContractingApi } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { previousMonth } from '../domain/billing-month.js';
import { isBilledIn } from './bill-advances.js';
import { DraftBatch } from './draft-batch.js';

/** A base fee paid in advance: the first one is billed when the contract begins. `drive-open-billing` issues and collects it. */
@Reaction(ContractActivated)
export class OpenWhenContractActivated implements ReactionHandler<ContractActivated> {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly draft: DraftBatch,
  ) {}

  async react({ contractId, startsOn }: ContractActivated, tx: Tx): Promise<void> {
    const contract = await this.contracting.contract(tx, contractId);
    const month = previousMonth(startsOn);
    if (contract && isBilledIn(contract, month)) await this.draft.execute(tx, [contract], month);
  }
}
