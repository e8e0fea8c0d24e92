import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BankReturnStore, type FailedRefund } from '../store/bank-return.store.js';
import { SecondPerson, type Approval } from './second-person.js';

export interface FailedRefundView extends FailedRefund {
  /** What the reader may do with the transfer that waits; null when none does. */
  readonly approval: Approval | null;
}

/** What did not go back the way it came, with the names of those who recorded a transfer. */
@Injectable()
export class ReadFailedRefunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: BankReturnStore,
    private readonly second: SecondPerson,
  ) {}

  execute(actor: Actor): Promise<FailedRefundView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { approval, nameOf } = await this.second.view(tx, signedInPerson(actor));
      return (await this.returns.failed(tx)).map((each) => ({
        ...each,
        transfer: each.transfer && { ...each.transfer, recordedBy: nameOf(each.transfer.recordedBy) },
        approval: each.transfer?.status === 'recorded' ? approval(each.transfer.recordedBy) : null,
      }));
    });
  }
}
