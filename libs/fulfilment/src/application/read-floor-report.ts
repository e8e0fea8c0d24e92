import { addDays, dateAt, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { FloorReportStore } from '../store/floor-report.store.js';
import { TopicStore } from '../store/topic.store.js';
import { daysOf } from './days-of.js';
import { deskOrAll } from './desk-or-all.js';
import type { FloorReportView } from './floor-report-views.js';
import type { DeskTopic } from './topic-views.js';

export interface FloorReportRequest {
  readonly deskId: string | null;
  /** Japanese days, both included; the last thirty when nothing is said. */
  readonly from: string | null;
  readonly until: string | null;
}

/** What the floor came to in a period: one day by its half-hours, more by days. @throws Refusal BAD_INPUT, NOT_FOUND for a desk of others */
@Injectable()
export class ReadFloorReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly report: FloorReportStore,
    private readonly topics: TopicStore,
  ) {}

  execute(actor: Actor, { deskId, from, until }: FloorReportRequest): Promise<FloorReportView> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [first, last] = daysOf(from, until, dateAt(tx.now));
      await deskOrAll(tx, this.desks, operatorId, deskId);
      const byHalfHour = first === last;
      const period = { operatorId, deskId, from: startOfDay(first), until: startOfDay(addDays(last, 1)) };
      const figures = await this.report.read(tx, { ...period, span: byHalfHour ? 'half_hour' : 'day' });
      return { from: first, until: last, byHalfHour, ...figures };
    });
  }

  /** What the calls of the period were about: counted call by call, and so only for who asks. */
  topicsOf(actor: Actor, { deskId, from, until }: FloorReportRequest): Promise<DeskTopic[]> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [first, last] = daysOf(from, until, dateAt(tx.now));
      await deskOrAll(tx, this.desks, operatorId, deskId);
      const period = { from: startOfDay(first), until: startOfDay(addDays(last, 1)) };
      return this.topics.ofDesks(tx, { operatorId, deskId, ...period });
    });
  }
}
