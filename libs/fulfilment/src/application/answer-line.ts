import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { LineStore } from '../store/line.store.js';
import { HearLine, type LineNews } from './hear-line.js';
import { knownId } from './known-id.js';
import type { CallLineView } from './views.js';

/**
 * The colleague who is asked answers or refuses; of one of the client's people the agent says so, where no telephony reports it.
 * @throws Refusal NOT_FOUND, also for a line that leads to somebody else
 */
@Injectable()
export class AnswerLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: LineStore,
    private readonly hear: HearLine,
  ) {}

  execute(actor: Actor, lineId: string, news: LineNews): Promise<CallLineView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const line = await this.lines.byId(tx, operatorId, knownId(lineId));
      const teller = line?.kind === 'outside' ? line.agentId : line?.personId;
      if (!line || line.kind === 'supervise' || teller !== signedInPerson(actor)) throw Refusal.notFound();
      return this.hear.within(tx, operatorId, lineId, news);
    });
  }
}
