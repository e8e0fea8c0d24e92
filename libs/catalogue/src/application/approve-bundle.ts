import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BundlePublished, BundleRetired, type BundleVersionView } from '../contract/index.js';
import { moveVersion } from '../domain/version-states.js';
import { BundleStore } from '../store/bundle.store.js';
import { MoveVersion } from './move-version.js';

/** An admin publishes a version; the one it replaces is retired in the same moment. */
@Injectable()
export class ApproveBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bundles: BundleStore,
    private readonly move: MoveVersion,
    private readonly identity: IdentityApi,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT */
  async execute(actor: Actor, versionId: string): Promise<BundleVersionView> {
    return this.unitOfWork.run(actor, (tx) =>
      this.move.execute(
        tx,
        versionId,
        'approve',
        async ({ id, bundleId, producerId, operatorId, name }, status) => {
          const former = await this.bundles.publishedVersion(tx, bundleId);
          if (former) {
            await this.bundles.changeVersion(tx, former.id, {
              status: moveVersion(former.status, 'retire')!,
              retiredAt: tx.now,
            });
            await tx.publish(BundleRetired, { bundleId, versionId: former.id, producerId });
          }
          const companies = await this.identity.companies(tx, [producerId, operatorId]);
          const producer = companies.get(producerId);
          if (producer)
            await this.bundles.showProducer(tx, {
              id: producerId,
              name: producer.name,
              prefecture: producer.prefecture ?? null,
            });
          const operatorName = companies.get(operatorId)?.name;
          await this.bundles.changeVersion(tx, id, {
            status,
            publishedAt: tx.now,
            ...(operatorName && { operatorName }),
          });
          await tx.publish(BundlePublished, { bundleId, versionId: id, producerId });
          await tx.audit('bundle.approve', id, { bundleId, name, replaces: former?.id ?? null });
        },
      ),
    );
  }
}
