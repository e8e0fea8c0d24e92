import { dateAt } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { deadlinesOf, stateOf } from '../domain/leak.js';
import { CompanyStore } from '../store/company.store.js';
import { LeakStore } from '../store/leak.store.js';
import type { LeakBoard, LeakView, StoredLeak } from './leak-views.js';

/** Every incident with its clock, the newest first. */
@Injectable()
export class ReadLeaks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaks: LeakStore,
    private readonly companies: CompanyStore,
  ) {}

  execute(actor: Actor): Promise<LeakBoard> {
    return this.unitOfWork.run(actor, async (tx) => ({
      leaks: await this.view(tx, await this.leaks.all(tx)),
      companies: (await this.companies.ofKind(tx, 'client')).map(({ id, name }) => ({ id, name })),
    }));
  }

  private async view(tx: Tx, leaks: readonly StoredLeak[]): Promise<LeakView[]> {
    const today = dateAt(tx.now);
    const clients = Map.groupBy(
      await this.leaks.clients(
        tx,
        leaks.map(({ id }) => id),
      ),
      ({ leakId }) => leakId,
    );
    return leaks.map((leak) => {
      const deadlines = deadlinesOf(leak);
      return {
        ...leak,
        deadlines,
        quick: stateOf('quick', deadlines, leak.quickDoneOn, today),
        final: stateOf('final', deadlines, leak.finalDoneOn, today),
        clients: clients.get(leak.id) ?? [],
      };
    });
  }
}
