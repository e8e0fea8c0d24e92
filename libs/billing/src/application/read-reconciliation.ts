import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkNames, nightIsLate, type Check } from '../domain/reconciliation.js';
import { NightStore, type Chain, type HeldAccount } from '../store/night.store.js';
import { Reconcile } from './reconcile.js';

export interface NightReport {
  /** Null before the first night. */
  readonly day: CalendarDate | null;
  readonly ranAt: Instant | null;
  /** A night has been left out: nobody knows whether the sums agree. */
  readonly late: boolean;
  readonly checks: readonly Check[];
  readonly chain: Chain;
  readonly held: readonly HeldAccount[];
}

@Injectable()
export class ReadReconciliation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly night: NightStore,
    private readonly reconcile: Reconcile,
  ) {}

  read(actor: Actor): Promise<NightReport> {
    return this.unitOfWork.run(actor, async (tx) => {
      const latest = await this.night.latest(tx);
      const checks = [...(latest?.checks ?? [])].sort(
        (a, b) => checkNames.indexOf(a.name) - checkNames.indexOf(b.name),
      );
      return {
        day: latest?.day ?? null,
        ranAt: latest?.ranAt ?? null,
        late: latest !== undefined && nightIsLate(latest.ranAt, tx.now),
        checks,
        chain: await this.night.chain(tx),
        held: await this.night.held(tx),
      };
    });
  }

  /** After something was mended: the whole night once more, now. */
  async again(actor: Actor): Promise<NightReport> {
    await this.reconcile.run();
    return this.read(actor);
  }
}
