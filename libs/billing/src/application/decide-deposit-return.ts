import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { depositReturned } from '../domain/deposit.js';
import { DepositReturnStore } from '../store/deposit-return.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { SecondPerson } from './second-person.js';
import { TellDepositors } from './tell-depositors.js';

const REASON_AT_MOST = 500;

/** The second of two persons has seen the transfer in the bank's own list, or has not. */
@Injectable()
export class DecideDepositReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: DepositReturnStore,
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
      const lonely = await this.second.check(tx, found.recordedBy, actor, alone, {
        another: 'returnNeedsSecondPerson',
        say: 'returnAloneMustBeSaid',
      });
      const { settlementId, depositId, clientId, amountMinor } = found;
      const owed = await this.returns.owed(tx, settlementId);
      if (owed?.contested) throw new Refusal('CONFLICT', 'depositContested');
      if (!owed || owed.keptMinor < amountMinor) throw new Refusal('CONFLICT', 'depositGone');
      await this.returns.approve(tx, found, personId, lonely);
      await this.ledger.post(tx, depositReturned(depositId, clientId, amountMinor));
      await tx.audit('deposit.return_approve', id, { number: owed.number, amountMinor, alone: lonely });
      await this.tell.returned(tx, settlementId, clientId, amountMinor);
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
      await tx.audit('deposit.return_refuse', id, { amountMinor: found.amountMinor, reason });
    });
  }
}
