import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isReachable } from '../domain/call-line.js';
import { DeskStore } from '../store/desk.store.js';
import { LineStore } from '../store/line.store.js';
import { knownId } from './known-id.js';
import type { CallLineView, TransferTargetView } from './views.js';

/** Second lines of calls, and to whom a desk may put through. */
@Injectable()
export class ReadLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly lines: LineStore,
  ) {}

  /** @throws Refusal NOT_FOUND */
  targets(actor: Actor, deskId: string): Promise<(TransferTargetView & { reachable: boolean })[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      const targets = await this.lines.targets(tx, deskId);
      return targets.map((target) => ({ ...target, reachable: isReachable(target, tx.now) }));
    });
  }

  /** One statement for all calls asked. */
  ofCalls(actor: Actor, callIds: readonly string[]): Promise<Map<string, CallLineView[]>> {
    return this.unitOfWork.run(actor, (tx) => this.lines.ofCalls(tx, actingCompany(actor), callIds));
  }
}
