import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { ContractEnded } from '../contract/index.js';
import { moveContract } from '../domain/contract-states.js';
import { ContractStore } from '../store/contract.store.js';

/** Writes down, just after midnight in Japan, which contracts had their last day. */
@Job({ name: 'end-contracts', cron: '5 15 * * *' })
export class EndContracts implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
  ) {}

  async run(): Promise<void> {
    while ((await this.some()) > 0);
  }

  private some(): Promise<number> {
    return this.unitOfWork.run(systemActor('end-contracts'), async (tx) => {
      const over = await this.contracts.over(tx);
      for (const contract of over) {
        const status = moveContract(contract, 'end');
        await this.contracts.change(tx, contract.id, { status, endedAt: tx.now });
        await tx.publish(ContractEnded, {
          contractId: contract.id,
          clientId: contract.clientId,
          endsOn: contract.endsOn!,
        });
        await tx.audit('contract.end', contract.id, { number: contract.number });
      }
      return over.length;
    });
  }
}
