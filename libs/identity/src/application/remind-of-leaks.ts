import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { deadlinesOf, type LeakReport, leakReports, mustBeReminded, stateOf } from '../domain/leak.js';
import { CompanyStore } from '../store/company.store.js';
import { LeakStore } from '../store/leak.store.js';
import { reminderMail } from './leak-mails.js';
import type { StoredLeak } from './leak-views.js';

/** 08:30 in Japan: admins are reminded of every report that is urgent or late, once a day until it is made. */
@Job({ name: 'remind-of-leaks', cron: '30 23 * * *' })
export class RemindOfLeaks implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaks: LeakStore,
    private readonly companies: CompanyStore,
    private readonly config: Config,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('remind-of-leaks'), async (tx) => {
      for (const leak of await this.leaks.open(tx))
        for (const report of leakReports) await this.remind(tx, leak, report);
    });
  }

  private async remind(tx: Tx, leak: StoredLeak, report: LeakReport): Promise<void> {
    const today = dateAt(tx.now);
    const deadlines = deadlinesOf(leak);
    const doneOn = report === 'quick' ? leak.quickDoneOn : leak.finalDoneOn;
    const state = stateOf(report, deadlines, doneOn, today);
    if (!deadlines || !mustBeReminded(state) || !(await this.leaks.remindOnce(tx, leak.id, report, today)))
      return;
    // Within the aim the aim is what is told; after it, the last day.
    const dueOn =
      report === 'final'
        ? deadlines.finalOn
        : today <= deadlines.quickAimOn
          ? deadlines.quickAimOn
          : deadlines.quickLimitOn;
    const link = `${this.config.publicUrl.replace(/\/$/, '')}/admin/leaks`;
    for (const { id } of await this.companies.ofKind(tx, 'platform'))
      for (const admin of await this.companies.members(tx, id))
        await tx.enqueue(
          'send-mail',
          reminderMail(admin, report, { dueOn, isLate: state === 'late' }, link),
          {
            jobKey: `leak:${leak.id}:${report}:${today}:${admin.personId}`,
          },
        );
  }
}
