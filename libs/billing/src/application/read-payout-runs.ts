import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { PayoutRunStore, type PayoutRun } from '../store/payout-run.store.js';
import { SecondPerson, type Approval } from './second-person.js';

export interface PayoutRunDecision extends PayoutRun {
  readonly approval: Approval;
}

/** Runs as admins read them: with the names of those who pressed, and what the reader may do. */
@Injectable()
export class ReadPayoutRuns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PayoutRunStore,
    private readonly second: SecondPerson,
  ) {}

  /** Those that wait first, then the newest. */
  all(actor: Actor): Promise<PayoutRunDecision[]> {
    return this.unitOfWork.run(actor, async (tx) => this.named(tx, await this.runs.all(tx), actor));
  }

  /** @throws Refusal NOT_FOUND */
  one(actor: Actor, id: string): Promise<PayoutRunDecision> {
    return this.unitOfWork.run(actor, async (tx) => {
      const run = await this.runs.one(tx, id);
      if (!run) throw Refusal.notFound();
      return (await this.named(tx, [run], actor))[0]!;
    });
  }

  private async named(tx: Tx, runs: readonly PayoutRun[], actor: Actor): Promise<PayoutRunDecision[]> {
    const { approval, nameOf } = await this.second.view(tx, signedInPerson(actor));
    return runs.map((run) => ({
      ...run,
      approval: approval(run.preparedBy),
      preparedBy: nameOf(run.preparedBy),
      decidedBy: run.decidedBy === null ? null : nameOf(run.decidedBy),
    }));
  }
}
