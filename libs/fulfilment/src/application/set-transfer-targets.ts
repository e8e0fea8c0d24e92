import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkTargets, type TypedTarget } from '../domain/call-line.js';
import { DeskStore } from '../store/desk.store.js';
import { LineStore } from '../store/line.store.js';
import { knownId } from './known-id.js';
import type { TransferTargetView } from './views.js';

/** To whom calls of a desk may be put through, as a whole. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SetTransferTargets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly lines: LineStore,
  ) {}

  async execute(actor: Actor, deskId: string, typed: readonly TypedTarget[]): Promise<TransferTargetView[]> {
    const targets = checkTargets(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      // The list is replaced as a whole: two at once come one after the other.
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!desk) throw Refusal.notFound();
      await this.lines.setTargets(tx, desk, targets, signedInPerson(actor));
      await tx.audit('desk.transfer_targets', deskId, { count: targets.length });
      return this.lines.targets(tx, deskId);
    });
  }
}
