import { addDays, dateAt, isId, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { FloorReportStore } from '../store/floor-report.store.js';
import { daysOf } from './days-of.js';
import type { FloorReportView } from './floor-report-views.js';

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
  ) {}

  execute(actor: Actor, { deskId, from, until }: FloorReportRequest): Promise<FloorReportView> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [first, last] = daysOf(from, until, dateAt(tx.now));
      const isOurs = async (id: string) =>
        isId(id) && (await this.desks.ofCompany(tx, operatorId, [id])).length === 1;
      if (deskId !== null && !(await isOurs(deskId))) throw Refusal.notFound();
      const byHalfHour = first === last;
      const period = { operatorId, deskId, from: startOfDay(first), until: startOfDay(addDays(last, 1)) };
      const figures = await this.report.read(tx, { ...period, span: byHalfHour ? 'half_hour' : 'day' });
      return { from: first, until: last, byHalfHour, ...figures };
    });
  }
}
