import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SessionRow } from './session.row.js';
import { ShareLinkRow } from './share-link.row.js';

/** Private links. Who holds the check-up sees its links; who holds a link sees that one check-up and may change nothing. */
@Injectable()
export class ShareLinkStore {
  async add(tx: Tx, link: Omit<ShareLinkRow, 'id'>): Promise<ShareLinkRow> {
    const { identifiers } = await tx.manager.insert(ShareLinkRow, link);
    return Object.assign(new ShareLinkRow(), link, { id: identifiers[0]!['id'] as string });
  }

  of(tx: Tx, sessionId: string): Promise<ShareLinkRow[]> {
    return tx.manager.find(ShareLinkRow, {
      where: { sessionId },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: 20,
    });
  }

  async revoke(tx: Tx, link: ShareLinkRow): Promise<void> {
    await tx.manager.update(ShareLinkRow, { id: link.id }, { revokedAt: tx.now });
  }

  /** Counts the opening. Undefined for a link that is unknown, revoked or over. */
  async open(
    tx: Tx,
    secretHash: string,
  ): Promise<{ session: SessionRow; openedInMinute: number } | undefined> {
    const [link] = await tx.query<{ session_id: string; opened_in_minute: number }>(
      'SELECT * FROM diagnosis.open_link($1, $2)',
      [secretHash, tx.now],
    );
    if (!link) return undefined;
    await tx.query(`SELECT set_config('app.diagnosis_link', $1, true)`, [secretHash]);
    const session = await tx.manager.findOneBy(SessionRow, { id: link.session_id });
    return session ? { session, openedInMinute: link.opened_in_minute } : undefined;
  }
}
