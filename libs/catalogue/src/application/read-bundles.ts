import { isId, Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleVersionView } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { PublicShelf, type ShelfFilter } from '../store/public-shelf.store.js';

/** Every way bundles are read from outside the context. */
@Injectable()
export class ReadBundles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shelf: PublicShelf,
    private readonly bundles: BundleStore,
  ) {}

  publicPage(
    filter: ShelfFilter,
    first: number,
    offset: number,
  ): Promise<{ items: BundleVersionView[]; total: number }> {
    return this.shelf.page(filter, first, offset);
  }

  async publicBundle(bundleId: string): Promise<BundleVersionView | undefined> {
    return isId(bundleId) ? this.shelf.bundle(bundleId) : undefined;
  }

  async mine(actor: Actor): Promise<BundleVersionView[]> {
    const producerId = actingCompany(actor);
    return this.unitOfWork.run(actor, (tx) => this.bundles.newestOfEach(tx, producerId));
  }

  /** @throws Refusal NOT_FOUND */
  async myBundle(actor: Actor, bundleId: string): Promise<BundleVersionView> {
    const producerId = actingCompany(actor);
    if (!isId(bundleId)) throw Refusal.notFound();
    const [version] = await this.unitOfWork.run(actor, (tx) =>
      this.bundles.newestOfEach(tx, producerId, bundleId),
    );
    if (!version) throw Refusal.notFound();
    return version;
  }

  async waiting(actor: Actor): Promise<{ version: BundleVersionView; previous: BundleVersionView | null }[]> {
    return this.unitOfWork.run(actor, (tx) => this.bundles.waiting(tx));
  }
}
