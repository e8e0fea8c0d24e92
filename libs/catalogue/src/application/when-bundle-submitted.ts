import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { BundleSubmitted } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { submittedMail } from './mails.js';

/** The platform's admins learn that something waits for them. */
@Reaction(BundleSubmitted)
export class WhenBundleSubmitted implements ReactionHandler<BundleSubmitted> {
  constructor(
    private readonly bundles: BundleStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ versionId }: BundleSubmitted, tx: Tx): Promise<void> {
    const [version] = await this.bundles.versions(tx, [versionId]);
    if (version?.status !== 'submitted') return;
    const platform = await this.identity.platformCompany(tx);
    const admins = (await this.identity.membersOf(tx, platform.id)).filter(({ role }) => role === 'admin');
    const link = `${this.config.publicUrl}/admin/approvals/${versionId}`;
    for (const admin of admins)
      await tx.enqueue('send-mail', submittedMail(admin, version.name, version.producerName, link), {
        jobKey: `bundle-submitted-${versionId}-${tx.now.getTime()}-${admin.personId}`,
      });
  }
}
