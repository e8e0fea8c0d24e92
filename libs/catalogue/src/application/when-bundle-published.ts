import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { BundlePublished } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { publishedMail } from './mails.js';

/** The producer learns that the bundle is on sale. */
@Reaction(BundlePublished)
export class WhenBundlePublished implements ReactionHandler<BundlePublished> {
  constructor(
    private readonly bundles: BundleStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ bundleId, versionId, producerId }: BundlePublished, tx: Tx): Promise<void> {
    const [version] = await this.bundles.versions(tx, [versionId]);
    if (!version) return;
    const link = `${this.config.publicUrl}/bundles/${bundleId}`;
    for (const member of await this.identity.membersOf(tx, producerId))
      await tx.enqueue('send-mail', publishedMail(member, version.name, link), {
        jobKey: `bundle-published-${versionId}-${tx.now.getTime()}-${member.personId}`,
      });
  }
}
