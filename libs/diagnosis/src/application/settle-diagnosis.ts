import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DiagnosisConcluded } from '../contract/index.js';
import { conclude } from '../domain/conclusion.js';
import { observe, type AnswerRefusal, type SessionState } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { SessionRow } from '../store/session.row.js';
import { SessionStore } from '../store/session.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { offeredBundles } from './offered-bundles.js';
import { keyFrom } from './token.js';

/** What every step of a check-up shares: find it, move it on, conclude when nothing is left to ask, show it. */
@Injectable()
export class SettleDiagnosis {
  constructor(
    private readonly sessions: SessionStore,
    private readonly catalogue: CatalogueApi,
  ) {}

  /** By its secret, or by the id of one that the company keeps. @throws Refusal NOT_FOUND for what opens nothing */
  async locked(tx: Tx, token: string): Promise<SessionRow> {
    const row = await this.sessions.lockOpened(tx, keyFrom(tx.actor, token));
    if (!row) throw Refusal.notFound();
    return row;
  }

  /** @throws Refusal CONFLICT diagnosisStopped, questionMoved; BAD_INPUT for an answer that is no option; NOT_FOUND */
  async move(tx: Tx, row: SessionRow, next: SessionState | AnswerRefusal): Promise<DiagnosisView> {
    if (row.status === 'danger') throw new Refusal('CONFLICT', 'diagnosisStopped');
    if (next === 'unknownQuestion') throw Refusal.notFound();
    if (next === 'notThisQuestion') throw new Refusal('CONFLICT', 'questionMoved');
    if (next === 'notAnOption') throw Refusal.field('value', 'oneOf');
    const concludedBefore = row.conclusion !== null;
    Object.assign(row, next, { changedAt: tx.now });
    await this.concludeIfDone(tx, row);
    await this.sessions.save(tx, row);
    if (!concludedBefore) await this.announce(tx, row);
    return this.show(tx, row);
  }

  async concludeIfDone(tx: Tx, row: Omit<SessionRow, 'id'>): Promise<void> {
    if (row.status === 'danger') return;
    if (row.asking !== null) {
      Object.assign(row, { status: 'asking', conclusion: null });
      return;
    }
    const knowledge = loadKnowledge(row.knowledgeVersion);
    const bundles = await offeredBundles(tx, this.catalogue);
    row.conclusion = conclude(knowledge, observe(knowledge, row), {
      bundles,
      prefecture: row.prefecture,
      assumptions: row.assumptions,
    });
    row.status = 'concluded';
  }

  async announce(tx: Tx, row: SessionRow): Promise<void> {
    if (row.conclusion === null) return;
    await tx.publish(DiagnosisConcluded, {
      diagnosisId: row.id,
      knowledgeVersion: row.knowledgeVersion,
      end: row.conclusion.end,
      questionsAsked: row.answers.length,
    });
  }

  async show(tx: Tx, row: SessionRow): Promise<DiagnosisView> {
    const { options = [], passedOver = [] } = row.conclusion ?? {};
    const ids = [...options, ...passedOver].map(({ versionId }) => versionId);
    const versions = ids.length > 0 ? await this.catalogue.versions(tx, ids) : new Map();
    return { session: row, knowledge: loadKnowledge(row.knowledgeVersion), versions };
  }
}
