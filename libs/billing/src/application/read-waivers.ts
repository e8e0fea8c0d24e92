import { ContractingApi } from '@madoguchi/contracting/contract';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WaiverStore, type KnownWaiver } from '../store/waiver.store.js';
import { SecondPerson, type Approval } from './second-person.js';

export interface WaiverView extends KnownWaiver {
  readonly contractNumber: string;
  readonly clientName: string;
  /** What the reader may do with one that waits; null when it is decided. */
  readonly approval: Approval | null;
  /** Holds, and its bill is not made yet. */
  readonly mayBeWithdrawn: boolean;
}

/** Who was let off what, by whom and why. */
@Injectable()
export class ReadWaivers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waivers: WaiverStore,
    private readonly contracting: ContractingApi,
    private readonly second: SecondPerson,
  ) {}

  execute(actor: Actor): Promise<WaiverView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const waivers = await this.waivers.all(tx);
      const contracts = await this.contracting.contracts(tx, [
        ...new Set(waivers.map(({ contractId }) => contractId)),
      ]);
      const { approval, nameOf } = await this.second.view(tx, signedInPerson(actor));
      return waivers.flatMap(({ billed, ...each }) => {
        const contract = contracts.get(each.contractId);
        if (!contract) return [];
        return {
          ...each,
          contractNumber: contract.number,
          clientName: contract.clientName,
          approval: each.status === 'proposed' ? approval(each.proposedBy) : null,
          mayBeWithdrawn: each.status === 'approved' && !billed,
          proposedBy: nameOf(each.proposedBy),
          decidedBy: each.decidedBy && nameOf(each.decidedBy),
          withdrawnBy: each.withdrawnBy && nameOf(each.withdrawnBy),
        };
      });
    });
  }
}
