import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { InboxStore } from '../store/inbox.store.js';
import { knownId } from './known-id.js';
import type { ReportView } from './report-views.js';

/** The owner says whether a report helped, and why; it is about the report, never about a person. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class RateReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
  ) {}

  execute(
    actor: Actor,
    reportId: string,
    helpful: boolean | null,
    typed?: string | null,
  ): Promise<ReportView> {
    const problems = new Problems();
    // What is taken back leaves no words behind.
    const remark = helpful === null ? null : problems.optional('remark', typed, 1000);
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await this.inbox.rate(tx, actingCompany(actor), knownId(reportId), { helpful, remark });
      if (!report) throw Refusal.notFound();
      return report;
    });
  }
}
