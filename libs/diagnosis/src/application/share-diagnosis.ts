import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ShareLinkRow } from '../store/share-link.row.js';
import { ShareLinkStore } from '../store/share-link.store.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { hashToken, newToken } from './token.js';

export const shareDays = [7, 30] as const;
const mostLinks = 5;
const dayMs = 86_400_000;

/** Makes a private link to a result. Its secret is its own, shown once; it reads, and can change or claim nothing. */
@Injectable()
export class ShareDiagnosis {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: ShareLinkStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT notConcluded | tooManyLinks */
  execute(actor: Actor, token: string, days: number): Promise<{ link: ShareLinkRow; secret: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, token);
      if (!(shareDays as readonly number[]).includes(days)) throw Refusal.field('days', 'oneOf');
      if (row.conclusion === null) throw new Refusal('CONFLICT', 'notConcluded');
      const open = (await this.links.of(tx, row.id)).filter(
        ({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > tx.now,
      );
      if (open.length >= mostLinks)
        throw new Refusal('CONFLICT', 'tooManyLinks', { params: { max: mostLinks } });
      const secret = newToken();
      const link = await this.links.add(tx, {
        sessionId: row.id,
        secretHash: hashToken(secret),
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + days * dayMs),
        revokedAt: null,
        opened: 0,
        lastOpenedAt: null,
        openedInMinute: 0,
      });
      await tx.audit('diagnosis.share', row.id, { days });
      return { link, secret };
    });
  }
}
