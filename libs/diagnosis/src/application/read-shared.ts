import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ShareLinkRow } from '../store/share-link.row.js';
import { ShareLinkStore } from '../store/share-link.store.js';
import { SessionStore } from '../store/session.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { hashToken, keyFrom } from './token.js';

/** One private link, without its secret. */
export type ShareLinkView = Omit<ShareLinkRow, 'secretHash'>;

/** A link that is opened more often within a minute is being tried out, not read. */
const mostOpeningsAMinute = 30;

@Injectable()
export class ReadShared {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: ShareLinkStore,
    private readonly sessions: SessionStore,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** The result behind a private link. @throws Refusal NOT_FOUND (unknown, revoked, over), TOO_MANY_REQUESTS */
  bySecret(actor: Actor, secret: string): Promise<DiagnosisView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.links.open(tx, hashToken(secret));
      if (!found || found.session.conclusion === null) throw Refusal.notFound();
      if (found.openedInMinute > mostOpeningsAMinute) throw new Refusal('TOO_MANY_REQUESTS');
      return this.settle.show(tx, found.session);
    });
  }

  /** The links to one check-up, for its holder. @throws Refusal NOT_FOUND */
  linksOf(actor: Actor, token: string): Promise<ShareLinkRow[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.sessions.opened(tx, keyFrom(tx.actor, token));
      if (!row) throw Refusal.notFound();
      return this.links.of(tx, row.id);
    });
  }
}
