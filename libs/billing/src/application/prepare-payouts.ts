import { addDays, dateAt, Refusal, sum, type CalendarDate } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { contentHash } from '../documents/document-hash.js';
import { preparedPayee, type PreparedPayee } from '../domain/payout-run.js';
import { PayoutRunStore } from '../store/payout-run.store.js';
import { PayoutStore } from '../store/payout.store.js';
import { PlanPayouts, type Statement } from './plan-payouts.js';
import { TellAdmins } from './tell-admins.js';

/** A pay day may be prepared this long before. */
export const PREPARED_AT_MOST_DAYS_BEFORE = 31;

const payeesOf = (statements: readonly Statement[]): PreparedPayee[] =>
  statements.map(({ plan, payee, destinationId }) => preparedPayee(plan, payee.name, destinationId));

/** Of everything a second person agrees to: amounts, payees, accounts, and the invoices behind them. */
export const hashOfRun = (statements: readonly Statement[]): string => contentHash(payeesOf(statements));

/** The first of two persons: freezes what a pay day would pay. Changes neither money nor books. */
@Injectable()
export class PreparePayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plan: PlanPayouts,
    private readonly runs: PayoutRunStore,
    private readonly payouts: PayoutStore,
    private readonly tell: TellAdmins,
  ) {}

  /**
   * Preparing the same again answers the first; after a change it takes the first one's place.
   * @returns the run's id. @throws Refusal BAD_INPUT payDayTooFar, CONFLICT nothingToPay
   */
  execute(actor: Actor, payOn: CalendarDate): Promise<string> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      if (payOn > addDays(dateAt(tx.now), PREPARED_AT_MOST_DAYS_BEFORE))
        throw Refusal.field('payOn', 'payDayTooFar', { days: PREPARED_AT_MOST_DAYS_BEFORE });
      await this.payouts.lockRun(tx);
      const { statements } = await this.plan.execute(tx, payOn);
      if (statements.length === 0) throw new Refusal('CONFLICT', 'nothingToPay', { params: { payOn } });
      const hash = hashOfRun(statements);
      const open = await this.runs.prepared(tx, payOn);
      if (open?.hash === hash) return open.id;
      if (open) {
        await this.runs.outdate(tx, open.id);
        await tx.audit('payout.outdate', open.id, { payOn, totalMinor: open.totalMinor });
      }
      const totalMinor = sum(statements.map(({ plan }) => plan.amountMinor));
      const id = await this.runs.add(tx, { payOn, payees: payeesOf(statements), hash, totalMinor, personId });
      await tx.audit('payout.prepare', id, { payOn, totalMinor, payees: statements.length });
      await this.tell.payoutsPrepared(tx, id, { payOn, totalMinor, payees: statements.length, personId });
      return id;
    });
  }
}
