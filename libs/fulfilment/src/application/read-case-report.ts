import { addMonths, dateAt, parseCalendarDate, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { severities } from '../domain/case.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseReportStore, type ReportedMonth } from '../store/case-report.store.js';
import type { CaseReportLine, CaseReportView, CaseView } from './case-views.js';
import { knownId } from './known-id.js';
import { ViewCases } from './view-cases.js';

const MOST_LINES = 20_000;
const nothing: CaseReportLine = {
  opened: 0,
  closed: 0,
  respondDecided: 0,
  respondMet: 0,
  resolveDecided: 0,
  resolveMet: 0,
};

/** What a month's cases came to, for client and operator alike; one desk or all. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class ReadCaseReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly report: CaseReportStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  execute(actor: Actor, month: string | null, deskId: string | null): Promise<CaseReportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const asked = await this.asked(tx, actor, month, deskId);
      const lines = await this.report.lines(tx, asked);
      return {
        month: asked.month,
        total: lines.find(({ category, severity }) => !category && !severity) ?? nothing,
        byCategory: lines.flatMap((line) => (line.category ? [{ ...line, category: line.category }] : [])),
        // All four, worst first: a level without cases is news as well.
        bySeverity: [...severities].reverse().map((severity) => ({
          ...(lines.find((line) => line.severity === severity) ?? nothing),
          severity,
        })),
        byDay: await this.report.days(tx, asked),
        endings: await this.report.codes(tx, asked),
      };
    });
  }

  /** The month case by case, to take home. */
  cases(actor: Actor, month: string | null, deskId: string | null): Promise<CaseView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const asked = await this.asked(tx, actor, month, deskId);
      return this.view.of(tx, actor, await this.report.cases(tx, asked, MOST_LINES));
    });
  }

  private async asked(
    tx: Tx,
    actor: Actor,
    typed: string | null,
    deskId: string | null,
  ): Promise<ReportedMonth & { month: string }> {
    const companyId = actingCompany(actor);
    if (deskId && !(await this.desks.one(tx, companyId, knownId(deskId)))) throw Refusal.notFound();
    const month = typed ?? dateAt(tx.now).slice(0, 7);
    const first = /^\d{4}-\d{2}$/.test(month) && month >= '2000' && parseCalendarDate(`${month}-01`);
    if (!first) throw Refusal.field('month', 'notAMonth');
    return { month, companyId, deskId, from: startOfDay(first), until: startOfDay(addMonths(first, 1)) };
  }
}
