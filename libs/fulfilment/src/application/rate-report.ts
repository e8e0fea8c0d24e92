import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InboxStore } from '../store/inbox.store.js';
import { knownId } from './known-id.js';
import type { ReportView } from './views.js';

/** The owner says whether a report helped; it is about the report, never about a person. @throws Refusal NOT_FOUND */
@Injectable()
export class RateReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
  ) {}

  execute(actor: Actor, reportId: string, helpful: boolean | null): Promise<ReportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await this.inbox.rate(tx, actingCompany(actor), knownId(reportId), helpful);
      if (!report) throw Refusal.notFound();
      return report;
    });
  }
}
