import { ContractingApi } from '@madoguchi/contracting/contract';
import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { dunningDays, nextStage, type DunningStage } from '../domain/dunning.js';
import { DunningStore, type Dunning } from '../store/dunning.store.js';
import { TellDebtors } from './tell-debtors.js';

/** One step of one invoice, with what it means for the contract. */
@Injectable()
export class MoveDunning {
  constructor(
    private readonly dunnings: DunningStore,
    private readonly contracting: ContractingApi,
    private readonly tell: TellDebtors,
  ) {}

  /** Moves as far as the day says; doing it again on the same day changes nothing. */
  async execute(tx: Tx, invoiceId: string): Promise<void> {
    const dunning = await this.dunnings.lock(tx, invoiceId);
    if (!dunning) return;
    const today = dateAt(tx.now);
    const days = dunningDays(dunning.failedOn, dunning.calendar);
    let last: DunningStage = dunning.stage;
    for (let next = nextStage(last, days, today); next; next = nextStage(last, days, today)) {
      await this.follow(tx, dunning, next);
      last = next;
    }
    if (last === dunning.stage) return;
    await this.dunnings.move(tx, invoiceId, last);
    await tx.audit('dunning.move', invoiceId, {
      invoice: dunning.invoiceNumber,
      from: dunning.stage,
      to: last,
    });
    // After a standstill only the newest letter is true.
    if (last !== 'told') await this.tell.execute(tx, dunning, last);
  }

  private async follow(tx: Tx, { contractId }: Dunning, stage: DunningStage): Promise<void> {
    const contract = await this.contracting.contract(tx, contractId);
    // One that ended by itself meanwhile has nothing to suspend; what is owed stays owed.
    if (!contract || contract.status === 'ended') return;
    if (stage === 'suspended') await this.contracting.suspend(tx, contractId);
    if (stage === 'terminated') await this.contracting.terminate(tx, contractId);
  }

  /** Paid: service goes on as soon as no other unpaid invoice keeps the contract from it. */
  async resolve(tx: Tx, invoiceId: string): Promise<void> {
    const dunning = await this.dunnings.lock(tx, invoiceId);
    if (!dunning) return;
    await this.dunnings.resolve(tx, invoiceId);
    if (dunning.stage !== 'suspended' || (await this.dunnings.holdsService(tx, dunning.contractId))) return;
    const contract = await this.contracting.contract(tx, dunning.contractId);
    if (contract?.status !== 'suspended') return;
    await this.contracting.resume(tx, dunning.contractId);
    await this.tell.execute(tx, dunning, 'resumed');
  }
}

/** Every hour, so that a movable or standing clock is caught up with soon. */
@Job({ name: 'run-dunning', cron: '20 * * * *' })
export class RunDunning implements JobHandler {
  private readonly log = new Logger(RunDunning.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dunnings: DunningStore,
    private readonly move: MoveDunning,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('run-dunning');
    const ids = await this.unitOfWork.run(actor, (tx) => this.dunnings.ids(tx));
    // Each on its own: one that fails must not keep the others from their letter.
    for (const id of ids)
      await this.unitOfWork
        .run(actor, (tx) => this.move.execute(tx, id))
        .catch((error: unknown) => this.log.error(error));
  }
}
