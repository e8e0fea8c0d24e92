import { dateAt } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { tellingChange, topicChanges } from '../domain/topic.js';
import { DeskStore } from '../store/desk.store.js';
import { type TopicQuestion, TopicStore } from '../store/topic.store.js';
import { daysOf } from './days-of.js';
import { deskOrAll } from './desk-or-all.js';
import type { ReasonSpan } from './owner-side-views.js';
import type { CallTopicsView, TopicDay } from './topic-views.js';

export interface AskedTopics {
  readonly deskId: string | null;
  /** Japanese days, both included; the last thirty when nothing is said. */
  readonly from: string | null;
  readonly until: string | null;
}

/** What a client's calls were about. @throws Refusal BAD_INPUT, NOT_FOUND for a desk of others */
@Injectable()
export class ReadTopics {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly topics: TopicStore,
  ) {}

  /** By week or month, with what has changed against as many days before. */
  overTime(actor: Actor, asked: AskedTopics, span: ReasonSpan): Promise<CallTopicsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { cells, before } = await this.topics.overTime(tx, await this.question(tx, actor, asked), span);
      return { cells, change: tellingChange(topicChanges(before, cells)) };
    });
  }

  byDay(actor: Actor, asked: AskedTopics): Promise<{ question: TopicQuestion; days: TopicDay[] }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const question = await this.question(tx, actor, asked);
      return { question, days: await this.topics.byDay(tx, question) };
    });
  }

  private async question(tx: Tx, actor: Actor, asked: AskedTopics): Promise<TopicQuestion> {
    const [from, until] = daysOf(asked.from, asked.until, dateAt(tx.now));
    const clientId = actingCompany(actor);
    return { clientId, deskId: await deskOrAll(tx, this.desks, clientId, asked.deskId), from, until };
  }
}
