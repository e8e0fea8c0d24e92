import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../store/session.store.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { keyFrom } from './token.js';

/** A check-up as the list shows it, without the bundles. */
export type KeptCheckUp = Pick<DiagnosisView, 'session' | 'knowledge'>;

@Injectable()
export class ReadDiagnoses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND */
  byToken(actor: Actor, token: string): Promise<DiagnosisView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.sessions.opened(tx, keyFrom(tx.actor, token));
      if (!row) throw Refusal.notFound();
      return this.settle.show(tx, row);
    });
  }

  /** What the company claimed, newest first. */
  mine(actor: Actor): Promise<KeptCheckUp[]> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) =>
      (await this.sessions.ofClient(tx, clientId)).map((session) => ({
        session,
        knowledge: loadKnowledge(session.knowledgeVersion),
      })),
    );
  }
}
