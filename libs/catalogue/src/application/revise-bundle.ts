import { isId, Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BundleVersionView } from '../contract/index.js';
import { moveVersion } from '../domain/version-states.js';
import { BundleStore } from '../store/bundle.store.js';
import { PrepareBundle, type BundleWish } from './prepare-bundle.js';

/** Changes the open version; when the newest is published, the change becomes the next version. */
@Injectable()
export class ReviseBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bundles: BundleStore,
    private readonly prepare: PrepareBundle,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT versionUnderReview | bundleNameTaken */
  async execute(actor: Actor, bundleId: string, wish: BundleWish): Promise<BundleVersionView> {
    const producerId = actingCompany(actor);
    if (!isId(bundleId)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const bundle = await this.bundles.lockBundle(tx, bundleId);
      if (bundle?.producerId !== producerId) throw Refusal.notFound();
      const newest = await this.bundles.newestVersion(tx, bundleId);
      if (!newest) throw Refusal.notFound();
      const startsNext = newest.status === 'published' || newest.status === 'retired';
      if (!startsNext) moveVersion(newest.status, 'revise');

      const written = await this.prepare.execute(tx, producerId, wish);
      const namesake = await this.bundles.sameName(tx, producerId, written.content.name, bundleId);
      if (namesake) throw new Refusal('CONFLICT', 'bundleNameTaken', { params: { name: namesake.name } });

      let versionId = newest.id;
      if (startsNext) versionId = await this.bundles.addVersion(tx, bundle, newest.number + 1, written);
      else await this.bundles.rewriteVersion(tx, newest, written);
      await tx.audit('bundle.revise', versionId, {
        bundleId,
        name: written.content.name,
        version: startsNext ? newest.number + 1 : newest.number,
      });
      return (await this.bundles.versions(tx, [versionId]))[0]!;
    });
  }
}
