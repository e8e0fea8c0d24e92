import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InboxStore } from '../store/inbox.store.js';
import { knownId } from './known-id.js';
import type { ReportView } from './report-views.js';

/** The owner ticks a report off, or takes the tick back. @throws Refusal NOT_FOUND */
@Injectable()
export class MarkReportDone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
  ) {}

  execute(actor: Actor, reportId: string, done: boolean): Promise<ReportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await this.inbox.markDone(
        tx,
        actingCompany(actor),
        knownId(reportId),
        done,
        signedInPerson(actor),
      );
      if (!report) throw Refusal.notFound();
      return report;
    });
  }
}
