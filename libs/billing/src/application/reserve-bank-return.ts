import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BankReturnStore } from '../store/bank-return.store.js';

/** Before anybody transfers anything: from here on no invoice uses what goes back. Refusing the return sets it free again. */
@Injectable()
export class ReserveBankReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: BankReturnStore,
  ) {}

  /** The same once more changes nothing. @throws Refusal NOT_FOUND, CONFLICT alreadyReturned, returnWaits, depositContested, nothingOwed */
  execute(actor: Actor, documentId: string): Promise<void> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const owed = await this.returns.owed(tx, documentId);
      if (!owed) throw Refusal.notFound();
      const standing = await this.returns.standing(tx, documentId);
      if (standing?.status === 'recorded' && standing.paidOn === null) return;
      if (owed.returned) throw new Refusal('CONFLICT', 'alreadyReturned');
      if (standing) throw new Refusal('CONFLICT', 'returnWaits');
      if (owed.contested) throw new Refusal('CONFLICT', 'depositContested');
      const { kind, clientId, number, amountMinor } = owed;
      if (amountMinor <= 0) throw new Refusal('CONFLICT', 'nothingOwed');
      const reserved = { documentId, kind, clientId, amountMinor, recordedBy: personId };
      const id = await this.returns.reserve(tx, reserved);
      await tx.audit(`${kind}.return_reserve`, id, { number, amountMinor });
    });
  }
}
