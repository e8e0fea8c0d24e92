import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ShareLinkRow } from '../store/share-link.row.js';
import { ShareLinkStore } from '../store/share-link.store.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

/** From here on the link opens nothing. Twice is the same as once. */
@Injectable()
export class RevokeShareLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: ShareLinkStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND for a secret or a link that is not there */
  execute(actor: Actor, token: string, linkId: string): Promise<ShareLinkRow[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      const link = (await this.links.of(tx, row.id)).find(({ id }) => id === linkId);
      if (!link) throw Refusal.notFound();
      if (link.revokedAt === null) await this.links.revoke(tx, link);
      return this.links.of(tx, row.id);
    });
  }
}
