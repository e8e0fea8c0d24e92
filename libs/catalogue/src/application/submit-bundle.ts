import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BundleSubmitted, type BundleVersionView } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { MoveVersion } from './move-version.js';

/** The producer hands a draft to the platform for approval. */
@Injectable()
export class SubmitBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bundles: BundleStore,
    private readonly move: MoveVersion,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT */
  async execute(actor: Actor, versionId: string): Promise<BundleVersionView> {
    return this.unitOfWork.run(actor, (tx) =>
      this.move.execute(tx, versionId, 'submit', async ({ id, bundleId, producerId, name }, status) => {
        await this.bundles.changeVersion(tx, id, { status, submittedAt: tx.now, rejectionReason: null });
        await tx.publish(BundleSubmitted, { bundleId, versionId: id, producerId });
        await tx.audit('bundle.submit', id, { bundleId, name });
      }),
    );
  }
}
