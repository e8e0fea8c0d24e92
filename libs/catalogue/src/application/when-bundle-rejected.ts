import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { BundleRejected } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { rejectedMail } from './mails.js';

/** The producer learns what to mend. */
@Reaction(BundleRejected)
export class WhenBundleRejected implements ReactionHandler<BundleRejected> {
  constructor(
    private readonly bundles: BundleStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ bundleId, versionId, producerId, reason }: BundleRejected, tx: Tx): Promise<void> {
    const [version] = await this.bundles.versions(tx, [versionId]);
    if (!version) return;
    const link = `${this.config.publicUrl}/studio/bundles/${bundleId}`;
    for (const member of await this.identity.membersOf(tx, producerId))
      await tx.enqueue('send-mail', rejectedMail(member, version.name, reason, link), {
        jobKey: `bundle-rejected-${versionId}-${tx.now.getTime()}-${member.personId}`,
      });
  }
}
