import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BundleRejected, type BundleVersionView } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { MoveVersion } from './move-version.js';

/** An admin sends a version back with the reason the producer needs to mend it. */
@Injectable()
export class RejectBundle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bundles: BundleStore,
    private readonly move: MoveVersion,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT */
  async execute(actor: Actor, versionId: string, wished: string): Promise<BundleVersionView> {
    const reason = wished.trim();
    if (reason === '') throw Refusal.field('reason', 'required');
    if ([...reason].length > 1000) throw Refusal.field('reason', 'tooLong', { max: 1000 });
    return this.unitOfWork.run(actor, (tx) =>
      this.move.execute(tx, versionId, 'reject', async ({ id, bundleId, producerId, name }, status) => {
        await this.bundles.changeVersion(tx, id, { status, rejectionReason: reason });
        await tx.publish(BundleRejected, { bundleId, versionId: id, producerId, reason });
        await tx.audit('bundle.reject', id, { bundleId, name, reason });
      }),
    );
  }
}
