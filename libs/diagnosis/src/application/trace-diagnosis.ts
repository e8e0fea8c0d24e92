import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { traceOf, type TraceStep } from '../domain/trace.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { FunnelStore } from '../store/funnel.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

export interface DiagnosisTrace {
  readonly view: DiagnosisView;
  readonly steps: readonly TraceStep[];
}

/** The platform looks at one check-up step by step; each look stands in the audit log. */
@Injectable()
export class TraceDiagnosis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly funnel: FunnelStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND */
  execute(actor: Actor, id: string): Promise<DiagnosisTrace> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.funnel.one(tx, id);
      if (!row) throw Refusal.notFound();
      await tx.audit('diagnosis.trace', row.id);
      const steps = row.status === 'danger' ? [] : traceOf(loadKnowledge(row.knowledgeVersion), row);
      return { view: await this.settle.show(tx, row), steps };
    });
  }
}
