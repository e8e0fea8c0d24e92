import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Minor } from '@madoguchi/kernel';
import { accountFee, bankMoved } from '../domain/balance-postings.js';
import type { BalanceMovement } from '../domain/reconciliation.js';
import { BalanceStore } from '../store/balance.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PaymentGateway } from './ports.js';

const self = systemActor('reconcile');
/** Lines may appear in the provider's list a little later than they say. */
const OVERLAP_MS = 3 * 86_400_000;

/** Brings our copy of the provider's balance up to date and books what moved without a document of ours. */
@Injectable()
export class KeepBalance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly balance: BalanceStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** Answers what the provider says it holds for us. */
  async execute(): Promise<Minor> {
    const { newestAt } = await this.unitOfWork.run(self, (tx) => this.balance.standing(tx));
    const keptMinor = await this.keep(newestAt && new Date(newestAt.getTime() - OVERLAP_MS));
    const heldMinor = await this.gateway.balance();
    if (keptMinor === heldMinor || newestAt === null) return heldMinor;
    // A line is missing, or one came in between: everything is read once more, and the sum is the proof again.
    await this.keep(null);
    return this.gateway.balance();
  }

  /** Answers what our copy comes to. */
  private async keep(since: Date | null): Promise<Minor> {
    const movements = await this.gateway.movements(since);
    return this.unitOfWork.run(self, async (tx) => {
      for (const movement of await this.balance.add(tx, movements)) await this.book(tx, movement);
      return (await this.balance.standing(tx)).totalMinor;
    });
  }

  private async book(tx: Tx, movement: BalanceMovement & { id: string }): Promise<void> {
    if (movement.kind === 'bank') await this.ledger.post(tx, bankMoved(movement));
    if (movement.kind === 'fees') await this.ledger.post(tx, accountFee(movement));
  }
}
