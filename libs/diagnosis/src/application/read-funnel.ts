import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { FunnelStore, type FunnelWeek, type SessionLine } from '../store/funnel.store.js';

export type { FunnelWeek, SessionLine };

const mostWeeks = 26;
const mostLines = 100;

/** How check-ups go, for the platform. */
@Injectable()
export class ReadFunnel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly funnel: FunnelStore,
  ) {}

  weeks(actor: Actor, weeks: number): Promise<FunnelWeek[]> {
    return this.unitOfWork.run(actor, (tx) => this.funnel.weeks(tx, Math.min(mostWeeks, Math.max(1, weeks))));
  }

  sessions(actor: Actor, first: number, after: number): Promise<{ items: SessionLine[]; total: number }> {
    return this.unitOfWork.run(actor, (tx) =>
      this.funnel.page(tx, Math.min(mostLines, Math.max(1, first)), Math.max(0, after)),
    );
  }
}
