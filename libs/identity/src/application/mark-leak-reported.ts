import { type CalendarDate, Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkReported, type LeakReport } from '../domain/leak.js';
import { LeakStore } from '../store/leak.store.js';

/** A report was made, with its day and what there is to say of it. Once; the same twice is one. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `leakReported` */
@Injectable()
export class MarkLeakReported {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaks: LeakStore,
  ) {}

  execute(actor: Actor, id: string, report: LeakReport, day: CalendarDate, typed: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const leak = await this.leaks.lock(tx, id);
      if (!leak) throw Refusal.notFound();
      const { doneOn, note } = checkReported(day, typed, leak, tx.now);
      const [wasOn, was] =
        report === 'quick' ? [leak.quickDoneOn, leak.quickNote] : [leak.finalDoneOn, leak.finalNote];
      if (wasOn === doneOn && was === note) return;
      if (wasOn !== null) throw new Refusal('CONFLICT', 'leakReported');
      await this.leaks.report(tx, id, report, { doneOn, note });
      await tx.audit('leak.report', id, { report, doneOn });
    });
  }
}
