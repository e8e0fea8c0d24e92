import { Refusal, type Minor } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { creditRepaid, creditReturned } from '../domain/credit-postings.js';
import type { Posting } from '../domain/ledger.js';
import { depositReturned } from '../domain/deposit.js';
import { BankReturnStore, type BankReturn, type OwedReturn } from '../store/bank-return.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { SecondPerson } from './second-person.js';
import { TellDepositors } from './tell-depositors.js';

const REASON_AT_MOST = 500;

/** The second of two persons has seen the transfer in the bank's own list, or has not. */
@Injectable()
export class DecideBankReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: BankReturnStore,
    private readonly second: SecondPerson,
    private readonly ledger: LedgerStore,
    private readonly tell: TellDepositors,
  ) {}

  /** Approving twice has the effect of once. @param alone the only admin says so. @throws Refusal NOT_FOUND, CONFLICT */
  approve(actor: Actor, id: string, alone: boolean): Promise<void> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.returns.lock(tx, id);
      if (!found) throw Refusal.notFound();
      if (found.status === 'approved') return;
      if (found.status === 'refused') throw new Refusal('CONFLICT', 'returnDecided');
      if (found.paidOn === null) throw new Refusal('CONFLICT', 'returnNotSent');
      const lonely = await this.second.check(tx, found.recordedBy, actor, alone, {
        another: 'returnNeedsSecondPerson',
        say: 'returnAloneMustBeSaid',
      });
      const { documentId, kind, clientId, amountMinor } = found;
      const owed = await this.returns.owed(tx, documentId);
      if (owed?.contested) throw new Refusal('CONFLICT', 'depositContested');
      if (!owed || !covers(owed, found)) throw new Refusal('CONFLICT', 'nothingOwed');
      await this.returns.approve(tx, found, personId, lonely);
      await this.ledger.post(tx, bookedFor(found, owed.sourceId));
      const act = amountMinor < 0 ? 'repayment_approve' : 'return_approve';
      await tx.audit(`${kind}.${act}`, id, { number: owed.number, amountMinor, alone: lonely });
      if (amountMinor < 0) return this.tell.repaid(tx, id, clientId, -amountMinor);
      const twiceMinor: Minor = Math.max(amountMinor - owed.keptMinor, 0);
      await this.tell.returned(tx, kind, documentId, clientId, { amountMinor, twiceMinor });
    });
  }

  /** @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, CONFLICT returnDecided */
  async refuse(actor: Actor, id: string, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const reason = given.trim();
    if (reason === '') throw Refusal.field('reason', 'required');
    if (reason.length > REASON_AT_MOST) throw Refusal.field('reason', 'tooLong', { max: REASON_AT_MOST });
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.returns.lock(tx, id);
      if (!found) throw Refusal.notFound();
      if (found.status === 'refused') return;
      if (found.status === 'approved') throw new Refusal('CONFLICT', 'returnDecided');
      await this.returns.refuse(tx, id, personId, reason);
      const act = found.amountMinor < 0 ? 'repayment_refuse' : 'return_refuse';
      await tx.audit(`${found.kind}.${act}`, id, { amountMinor: found.amountMinor, reason });
    });
  }
}

/** What was sent before it was set aside is gone, whatever is left; what came back is what was given twice. */
const covers = ({ keptMinor, wholeMinor }: OwedReturn, { early, amountMinor }: BankReturn): boolean =>
  amountMinor < 0 ? keptMinor <= amountMinor : amountMinor <= (early ? wholeMinor : keptMinor);

function bookedFor({ kind, clientId, amountMinor }: BankReturn, sourceId: string): Posting {
  if (amountMinor < 0) return creditRepaid(sourceId, clientId, -amountMinor);
  return (kind === 'deposit' ? depositReturned : creditReturned)(sourceId, clientId, amountMinor);
}
