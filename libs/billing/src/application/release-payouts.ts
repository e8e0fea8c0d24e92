import { dateAt, Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayoutRunStore, type PayoutRun } from '../store/payout-run.store.js';
import { PayoutStore } from '../store/payout.store.js';
import { AdvancePayout } from './advance-payout.js';
import { PlanPayouts, type PlannedDay } from './plan-payouts.js';
import { hashOfRun } from './prepare-payouts.js';
import { ShareInvoice } from './share-invoice.js';
import { SecondPerson } from './second-person.js';
import { WriteStatement } from './write-statement.js';

/** What a release does, in one transaction: the run is decided, then its statements may be written. */
@Injectable()
export class ReleaseRun {
  constructor(
    private readonly runs: PayoutRunStore,
    private readonly payouts: PayoutStore,
    private readonly plan: PlanPayouts,
    private readonly second: SecondPerson,
    private readonly write: WriteStatement,
    private readonly share: ShareInvoice,
  ) {}

  /** @returns the statements to send; undefined when what would be paid is no longer what was prepared. */
  async execute(tx: Tx, id: string, actor: Actor, alone: boolean): Promise<string[] | undefined> {
    await this.payouts.lockRun(tx);
    const run = await this.runs.lock(tx, id);
    if (!run) throw Refusal.notFound();
    if (run.status === 'released') return this.payouts.unsent(tx, id);
    if (run.status !== 'prepared')
      throw new Refusal('CONFLICT', run.status === 'refused' ? 'payoutRunRefused' : 'payoutRunChanged');
    if (run.payOn > dateAt(tx.now))
      throw new Refusal('CONFLICT', 'payDayNotReached', { params: { payOn: run.payOn } });
    const lonely = await this.second.check(tx, run.preparedBy, actor, alone, {
      another: 'payoutNeedsSecondPerson',
      say: 'payoutAloneMustBeSaid',
    });
    const day = await this.plan.execute(tx, run.payOn);
    if (hashOfRun(day.statements) !== run.hash) {
      await this.runs.outdate(tx, id);
      await tx.audit('payout.outdate', id, { payOn: run.payOn, totalMinor: run.totalMinor });
      return undefined;
    }
    await this.release(tx, run, day, signedInPerson(actor), lonely);
    return this.payouts.unsent(tx, id);
  }

  private async release(
    tx: Tx,
    run: PayoutRun,
    { statements, advances }: PlannedDay,
    personId: string,
    alone: boolean,
  ): Promise<void> {
    await this.runs.release(tx, run.id, personId, alone);
    for (const invoice of advances) await this.share.execute(tx, invoice, invoice.taxableMinor);
    for (const statement of statements) await this.write.execute(tx, run.id, statement);
    await tx.audit('payout.release', run.id, { payOn: run.payOn, totalMinor: run.totalMinor, alone });
  }
}

/**
 * The second of two persons: writes the statements of a prepared run and sends the money. Releasing twice has the effect of
 * once; a run whose amounts, payees or accounts changed since is not released but put aside.
 */
@Injectable()
export class ReleasePayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly release: ReleaseRun,
    private readonly advance: AdvancePayout,
  ) {}

  /** @param alone the only admin says: I release without a second person. @throws Refusal NOT_FOUND, CONFLICT */
  async execute(actor: Actor, id: string, alone: boolean): Promise<void> {
    const open = await this.unitOfWork.run(actor, (tx) => this.release.execute(tx, id, actor, alone));
    // Thrown after the commit: that the run is outdated has to stay.
    if (!open) throw new Refusal('CONFLICT', 'payoutRunChanged');
    for (const payoutId of open) await this.advance.execute(payoutId, false);
  }
}
