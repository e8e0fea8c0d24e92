import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isReachable } from '../domain/call-line.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { OpenLine } from './open-line.js';
import { ownCall } from './own-call.js';
import type { InteractionView } from './views.js';

/**
 * One of the client's own people is rung while the caller waits on hold; only those the desk names, within their hours.
 * @throws Refusal NOT_FOUND, CONFLICT `callNotConnected`, `lineBusy`, `notAtThisHour`, `messageOnlyCall`
 */
@Injectable()
export class RingOutside {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly openLine: OpenLine,
  ) {}

  execute(actor: Actor, interactionId: string, targetId: string): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { view } = await ownCall(this.calls, tx, actor, interactionId);
      const target = (await this.lines.targets(tx, view.deskId)).find(({ id }) => id === targetId);
      if (!target) throw Refusal.notFound();
      if (view.messageOnly) throw new Refusal('CONFLICT', 'messageOnlyCall');
      if (!isReachable(target, tx.now)) throw new Refusal('CONFLICT', 'notAtThisHour');
      await this.openLine.check(tx, view);
      return this.openLine.within(tx, view, {
        kind: 'outside',
        targetName: target.name,
        targetPhone: target.phone,
      });
    });
  }
}
