import { isId } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CatalogueApi, type BundleVersionView, type FunctionView } from '../contract/index.js';
import { serviceFunctions } from '../domain/functions.js';
import { BundleStore } from './bundle.store.js';

@Injectable()
export class CatalogueApiFromStore extends CatalogueApi {
  constructor(private readonly bundles: BundleStore) {
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
}
