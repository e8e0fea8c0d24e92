import type { Minor } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Movement } from '../domain/reconciliation.js';
import { NightStore } from '../store/night.store.js';
import { KeepBalance } from './keep-balance.js';
import { PaymentGateway } from './ports.js';

const self = systemActor('reconcile');
const AT_ONCE = 4;

/** What the provider says it holds. */
export interface ProviderFigures {
  /** What it holds for us; our copy of its lines is up to date. */
  readonly balanceMinor: Minor;
  /** Transferred money that pays nothing, by the provider's id of the client. */
  readonly cash: ReadonlyMap<string, Minor>;
}

/** Asks the provider for the night's comparison, outside of any transaction: one question per client takes longer than a lock may last. */
@Injectable()
export class AskProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly night: NightStore,
    private readonly balance: KeepBalance,
  ) {}

  async execute(): Promise<ProviderFigures> {
    const cash = new Map<string, Minor>();
    await this.askCash(await this.ours(), cash);
    // What arrived or was used between the answer and our own row is no difference: such clients are asked once more.
    const moved = (await this.ours()).filter(({ source, amountMinor }) => cash.get(source) !== amountMinor);
    await this.askCash(moved, cash);
    return { cash, balanceMinor: await this.balance.execute() };
  }

  private ours(): Promise<Movement[]> {
    return this.unitOfWork.run(self, (tx) => this.night.cash(tx));
  }

  private async askCash(clients: readonly Movement[], cash: Map<string, Minor>): Promise<void> {
    for (let from = 0; from < clients.length; from += AT_ONCE)
      await Promise.all(
        clients.slice(from, from + AT_ONCE).map(async ({ source }) => {
          cash.set(source, await this.gateway.cash(source));
        }),
      );
  }
}
