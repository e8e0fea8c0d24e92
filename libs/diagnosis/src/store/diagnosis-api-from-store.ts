import { isId } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DiagnosisApi, type ProposalView } from '../contract/index.js';
import { factsOf } from '../domain/conclusion.js';
import { observe } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { SessionStore } from './session.store.js';

@Injectable()
export class DiagnosisApiFromStore extends DiagnosisApi {
  constructor(private readonly sessions: SessionStore) {
    super();
  }

  async claimedBy(tx: Tx, clientId: string, diagnosisId: string): Promise<boolean> {
    return isId(diagnosisId) && (await this.sessions.claimed(tx, clientId, diagnosisId)) !== undefined;
  }

  async takenUp(tx: Tx, clientId: string, diagnosisId: string, step: 'quoted' | 'signed'): Promise<void> {
    await this.sessions.taken(tx, clientId, diagnosisId, step === 'quoted' ? 'quotedAt' : 'signedAt');
  }

  async proposal(tx: Tx, clientId: string, diagnosisId: string): Promise<ProposalView | undefined> {
    const row = isId(diagnosisId) ? await this.sessions.claimed(tx, clientId, diagnosisId) : undefined;
    if (!row?.conclusion) return undefined;
    const { conclusion } = row;
    return {
      diagnosisId: row.id,
      clientId,
      statement: row.statement,
      industry: row.industry,
      employees: row.employees,
      prefecture: row.prefecture,
      facts: factsOf(observe(loadKnowledge(row.knowledgeVersion), row)),
      end: conclusion.end,
      functions: conclusion.functions.map(({ code, probability }) => ({ code, probability })),
      options: conclusion.options.map(({ versionId, planId, expectedUnits }) => ({
        versionId,
        planId,
        expectedUnits,
      })),
      startedAt: row.startedAt,
    };
  }
}
