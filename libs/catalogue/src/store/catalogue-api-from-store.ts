import { isId, type CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  CatalogueApi,
  type BundleStanding,
  type BundleVersionView,
  type FunctionView,
  type VersionOutcome,
} from '../contract/index.js';
import { serviceFunctions } from '../domain/functions.js';
import { BundleStore } from './bundle.store.js';
import { StandingStore } from './standing.store.js';

@Injectable()
export class CatalogueApiFromStore extends CatalogueApi {
  constructor(
    private readonly bundles: BundleStore,
    private readonly standing: StandingStore,
  ) {
    super();
  }

  async version(tx: Tx, versionId: string): Promise<BundleVersionView | undefined> {
    return isId(versionId) ? (await this.bundles.versions(tx, [versionId]))[0] : undefined;
  }

  async versions(tx: Tx, versionIds: readonly string[]): Promise<Map<string, BundleVersionView>> {
    const views = await this.bundles.versions(tx, [...new Set(versionIds)].filter(isId));
    return new Map(views.map((view) => [view.id, view]));
  }

  published(tx: Tx): Promise<BundleVersionView[]> {
    return this.bundles.published(tx);
  }

  functions(): readonly FunctionView[] {
    return serviceFunctions;
  }

  standings(tx: Tx): Promise<Map<string, BundleStanding>> {
    return this.standing.all(tx);
  }

  recordIntake(tx: Tx, bundleId: string, month: CalendarDate, taken: number): Promise<void> {
    return this.standing.setIntake(tx, bundleId, month, taken);
  }

  recordOutcomes(tx: Tx, days: number, outcomes: readonly VersionOutcome[]): Promise<void> {
    return this.standing.replaceOutcomes(tx, days, outcomes);
  }
}
