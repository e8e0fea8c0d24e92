import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { ConsultationSent } from '../contract/index.js';
import { consultationMail } from './mails.js';

/** The producer learns that an owner asks; the check-up itself stays behind the sign-in. */
@Reaction(ConsultationSent)
export class WhenConsultationSent implements ReactionHandler<ConsultationSent> {
  constructor(
    private readonly catalogue: CatalogueApi,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async react({ consultationId, producerId, versionId }: ConsultationSent, tx: Tx): Promise<void> {
    const version = (await this.catalogue.versions(tx, [versionId])).get(versionId);
    if (!version) return;
    const link = `${this.config.publicUrl}/studio/consultations/${consultationId}`;
    for (const member of await this.identity.membersOf(tx, producerId))
      await tx.enqueue('send-mail', consultationMail(member, version.name, link), {
        jobKey: `consultation-${consultationId}-${member.personId}`,
      });
  }
}
