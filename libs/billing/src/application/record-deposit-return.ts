import { dateAt, Refusal, type CalendarDate } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DepositReturnStore } from '../store/deposit-return.store.js';
import { TellAdmins } from './tell-admins.js';

const REFERENCE_AT_MOST = 100;

/** The first of two persons: a deposit that could not go back to its card was sent from our bank. Books nothing yet. */
@Injectable()
export class RecordDepositReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: DepositReturnStore,
    private readonly tell: TellAdmins,
  ) {}

  /**
   * The same once more answers the first.
   * @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, returnInFuture, CONFLICT depositReturned, returnWaits, depositContested, depositGone
   */
  async execute(actor: Actor, settlementId: string, paidOn: CalendarDate, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const reference = given.trim();
    if (reference === '') throw Refusal.field('reference', 'required');
    if (reference.length > REFERENCE_AT_MOST)
      throw Refusal.field('reference', 'tooLong', { max: REFERENCE_AT_MOST });
    return this.unitOfWork.run(actor, async (tx) => {
      if (paidOn > dateAt(tx.now)) throw Refusal.field('paidOn', 'returnInFuture');
      const owed = await this.returns.owed(tx, settlementId);
      if (!owed) throw Refusal.notFound();
      const standing = await this.returns.standing(tx, settlementId);
      if (standing?.paidOn === paidOn && standing.reference === reference) return;
      if (owed.returned) throw new Refusal('CONFLICT', 'depositReturned');
      if (standing) throw new Refusal('CONFLICT', 'returnWaits');
      if (owed.contested) throw new Refusal('CONFLICT', 'depositContested');
      const { clientId, number, amountMinor } = owed;
      if (amountMinor <= 0) throw new Refusal('CONFLICT', 'depositGone');
      const id = await this.returns.add(tx, {
        settlementId,
        clientId,
        amountMinor,
        paidOn,
        reference,
        recordedBy: personId,
      });
      await tx.audit('deposit.return_record', id, { number, amountMinor, paidOn, reference });
      await this.tell.depositReturnRecorded(tx, id, { number, amountMinor, personId });
    });
  }
}
