import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { resume } from '../domain/call.js';
import { always } from '../domain/losses.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { eachAlone } from './each-alone.js';
import { HearLine } from './hear-line.js';
import type { CallLineView } from './views.js';

/** Second lines that ring out bring the caller back; a colleague who let it ring, or whose screen is gone, gets no calls for now. */
@Injectable()
export class EndSilentLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
    private readonly hear: HearLine,
  ) {}

  async execute(lossesCount = always): Promise<void> {
    const overdue = await this.unitOfWork.run(systemActor('end-silent-lines'), (tx) =>
      this.lines.overdue(tx, lossesCount()),
    );
    await eachAlone(overdue, (line) => this.one(line));
  }

  private one({ id, operatorId, interactionId, personId }: CallLineView): Promise<void> {
    return this.unitOfWork.run(systemActor('end-silent-lines'), async (tx) => {
      const call = (await this.calls.lock(tx, operatorId, interactionId))!.view;
      const line = (await this.lines.byId(tx, operatorId, id))!;
      if (line.state === 'ringing') {
        // Meanwhile somebody else may have ended it and begun another.
        await this.hear.within(tx, operatorId, id, 'miss');
      } else if (line.state === 'talking') {
        await this.lines.move(tx, line, 'ended');
        await this.routing.tell(tx, call, 'line_ended', personId);
        const back = call.state === 'connected' ? resume(call, tx.now) : call;
        if (back !== call) await this.calls.move(tx, interactionId, back);
      } else return;
      if (personId === null) return;
      const alive = await this.lines.isAlive(tx, operatorId, personId);
      await this.routing.miss(tx, operatorId, personId, alive ? 'no_answer' : 'line_lost');
    });
  }
}
