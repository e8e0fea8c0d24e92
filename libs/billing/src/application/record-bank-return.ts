import { dateAt, Refusal, type CalendarDate, type Minor } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  BankReturnStore,
  type BankReturn,
  type OwedReturn,
  type ReturnedKind,
} from '../store/bank-return.store.js';
import { TellAdmins } from './tell-admins.js';

const REFERENCE_AT_MOST = 100;

interface Told {
  readonly documentId: string;
  readonly paidOn: CalendarDate;
  readonly reference: string;
  readonly recordedBy: string;
}

/** The first of two persons: what was set aside (`reserve-bank-return`) was sent from our bank. Books nothing yet. */
@Injectable()
export class RecordBankReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: BankReturnStore,
    private readonly tell: TellAdmins,
  ) {}

  /**
   * The same once more answers the first. Of a credit that the client has had twice it records that the client sent it back.
   * @param sentMinor transferred before it was set aside, while an invoice used it
   * @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, returnInFuture, sentTooMuch, CONFLICT alreadyReturned, returnWaits, returnNotReserved, returnDecided
   */
  async execute(
    actor: Actor,
    documentId: string,
    paidOn: CalendarDate,
    given: string,
    sentMinor: Minor | null = null,
  ): Promise<void> {
    const personId = signedInPerson(actor);
    const reference = given.trim();
    if (reference === '') throw Refusal.field('reference', 'required');
    if (reference.length > REFERENCE_AT_MOST)
      throw Refusal.field('reference', 'tooLong', { max: REFERENCE_AT_MOST });
    return this.unitOfWork.run(actor, async (tx) => {
      if (paidOn > dateAt(tx.now)) throw Refusal.field('paidOn', 'returnInFuture');
      const owed = await this.returns.owed(tx, documentId);
      if (!owed) throw Refusal.notFound();
      const standing = await this.returns.standing(tx, documentId);
      // What the client sent back may bear the day and the words of the transfer that it answers.
      const answersIt = owed.keptMinor < 0 && standing?.status === 'approved' && sentMinor === null;
      if (standing?.paidOn === paidOn && standing.reference === reference && !answersIt) return;
      const told: Told = { documentId, paidOn, reference, recordedBy: personId };
      const { kind, number } = owed;
      const { id, amountMinor, act } = await this.write(tx, told, owed, standing, sentMinor);
      await tx.audit(`${kind}.${act}`, id, { number, amountMinor, paidOn, reference });
      await this.tell.bankReturnRecorded(tx, id, { kind, number, amountMinor, personId });
    });
  }

  private async write(
    tx: Tx,
    told: Told,
    owed: OwedReturn & { readonly kind: ReturnedKind },
    standing: BankReturn | undefined,
    sentMinor: Minor | null,
  ): Promise<{ id: string; amountMinor: Minor; act: string }> {
    const { clientId, kind, keptMinor, wholeMinor } = owed;
    if (standing?.status === 'recorded' && standing.paidOn !== null)
      throw new Refusal('CONFLICT', 'returnWaits');
    if (keptMinor < 0) {
      const id = await this.returns.tell(tx, { ...told, clientId, amountMinor: keptMinor });
      return { id, amountMinor: keptMinor, act: 'repayment_record' };
    }
    if (owed.returned) throw new Refusal('CONFLICT', 'alreadyReturned');
    if (standing) {
      if (!(await this.returns.record(tx, standing.id, told))) throw new Refusal('CONFLICT', 'returnDecided');
      return { id: standing.id, amountMinor: standing.amountMinor, act: 'return_record' };
    }
    // Nothing was in between: it is set aside first, as always. Deposits no invoice uses behind an admin's back.
    if (kind !== 'credit_note' || sentMinor === null || keptMinor === wholeMinor)
      throw new Refusal('CONFLICT', 'returnNotReserved');
    if (sentMinor <= keptMinor || sentMinor > wholeMinor)
      throw Refusal.field('sentMinor', 'sentTooMuch', { least: keptMinor + 1, most: wholeMinor });
    const id = await this.returns.tell(tx, { ...told, clientId, amountMinor: sentMinor });
    return { id, amountMinor: sentMinor, act: 'return_record' };
  }
}
