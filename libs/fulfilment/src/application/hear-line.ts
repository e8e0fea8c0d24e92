import { Refusal } from '@madoguchi/kernel';
import { type Actor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { resume } from '../domain/call.js';
import { lineTable, stepLine } from '../domain/call-line.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';
import type { CallLineView } from './views.js';

export type LineNews = 'answer' | 'refuse' | 'miss';
const kinds = { answer: 'line_answered', refuse: 'line_refused', miss: 'line_unanswered' } as const;

/**
 * Whoever is rung on a second line answers, refuses, or is not there; in the last two cases the caller is back with the agent at once.
 * News of a line that is over, or the same news twice, change nothing.
 */
@Injectable()
export class HearLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
  ) {}

  /** @throws Refusal NOT_FOUND */
  execute(actor: Actor, operatorId: string, lineId: string, news: LineNews): Promise<CallLineView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, operatorId, lineId, news));
  }

  async within(tx: Tx, operatorId: string, lineId: string, news: LineNews): Promise<CallLineView> {
    const found = await this.lines.byId(tx, operatorId, knownId(lineId));
    if (!found) throw Refusal.notFound();
    // The call's lock comes first everywhere, so that nobody waits for each other.
    const call = (await this.calls.lock(tx, operatorId, found.interactionId))!.view;
    const line = (await this.lines.byId(tx, operatorId, lineId))!;
    if (!lineTable[line.state][news]) return line;
    const state = stepLine(line.state, news);
    await this.lines.move(tx, line, state);
    await this.routing.tell(
      tx,
      call,
      kinds[news],
      line.personId,
      line.targetName ? { note: line.targetName } : {},
    );
    if (news !== 'answer' && call.state === 'connected') {
      const back = resume(call, tx.now);
      if (back !== call) await this.calls.move(tx, call.id, back);
    }
    return { ...line, state };
  }
}
