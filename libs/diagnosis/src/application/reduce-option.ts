import { CatalogueApi, type BundleVersionView } from '@madoguchi/catalogue/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { factsOf } from '../domain/conclusion.js';
import { volumeOf } from '../domain/figures.js';
import type { Knowledge } from '../domain/knowledge.js';
import { mainFunctionOf } from '../domain/matching.js';
import { reduceScope, type ReducedScope } from '../domain/reduced-scope.js';
import { observe } from '../domain/session.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { SessionRow } from '../store/session.row.js';
import { SessionStore } from '../store/session.store.js';
import { keyFrom } from './token.js';

export interface ReducedOption {
  readonly knowledge: Knowledge;
  readonly version: BundleVersionView;
  readonly scope: ReducedScope;
}

/** What a proposal would cost without some of its parts (切り売り). Binding only once the producer agrees. */
@Injectable()
export class ReduceOption {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly catalogue: CatalogueApi,
  ) {}

  /** @throws Refusal NOT_FOUND for what is not proposed here, BAD_INPUT leftOut */
  execute(
    actor: Actor,
    token: string,
    versionId: string,
    leftOut: readonly string[],
  ): Promise<ReducedOption> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.sessions.opened(tx, keyFrom(tx.actor, token));
      const version = (await this.catalogue.versions(tx, [versionId])).get(versionId);
      if (!row || !version) throw Refusal.notFound();
      return this.reduced(row, version, leftOut);
    });
  }

  /** @throws Refusal NOT_FOUND for a bundle that the result does not propose, BAD_INPUT leftOut */
  reduced(row: SessionRow, version: BundleVersionView, leftOut: readonly string[]): ReducedOption {
    const knowledge = loadKnowledge(row.knowledgeVersion);
    const option = row.conclusion?.options.find((one) => one.versionId === version.id);
    const plan = version.plans.find(({ id }) => id === option?.planId);
    const main = option && mainFunctionOf(option);
    if (!row.conclusion || !plan || !main) throw Refusal.notFound();
    const scope = reduceScope(knowledge, {
      bundle: version,
      plan,
      leftOut,
      main,
      needs: row.conclusion.functions,
      volume: volumeOf(knowledge.cost, factsOf(observe(knowledge, row)), row.employees),
      references: new Map(
        this.catalogue.functions().map(({ code, referenceMonthlyMinor }) => [code, referenceMonthlyMinor]),
      ),
    });
    if (typeof scope === 'string') throw Refusal.field('leftOut', scope === 'mainStays' ? scope : 'oneOf');
    return { knowledge, version, scope };
  }
}
