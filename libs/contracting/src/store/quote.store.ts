import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { QuoteRow } from './quote.row.js';

/** Quotes behind the client's wall. */
@Injectable()
export class QuoteStore {
  async get(tx: Tx, quoteId: string): Promise<QuoteRow | undefined> {
    return (await tx.manager.findOneBy(QuoteRow, { id: quoteId })) ?? undefined;
  }

  /** Waits for anybody else who is signing the same quote. */
  async lock(tx: Tx, quoteId: string): Promise<QuoteRow | undefined> {
    const quote = await tx.manager
      .createQueryBuilder(QuoteRow, 'quote')
      .setLock('pessimistic_write')
      .where('quote.id = :quoteId', { quoteId })
      .getOne();
    return quote ?? undefined;
  }

  /** One client's requests follow one another, so that the same request twice finds the first one's quote. */
  async queueClient(tx: Tx, clientId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('contracting.quote'), hashtext($1))`, [clientId]);
  }

  /** An open quote for exactly the same wish. */
  async same(
    tx: Tx,
    wish: Pick<QuoteRow, 'clientId' | 'versionId' | 'planId' | 'startsOn' | 'expectedUnits'> & {
      diagnosisId: string | null;
    },
  ): Promise<QuoteRow | undefined> {
    const open = await tx.manager.find(QuoteRow, {
      where: {
        clientId: wish.clientId,
        versionId: wish.versionId,
        planId: wish.planId,
        startsOn: wish.startsOn,
        expectedUnits: wish.expectedUnits,
        status: 'open',
        expiresAt: MoreThan(tx.now),
      },
      order: { createdAt: 'DESC' },
      take: 20,
    });
    return open.find((quote) => quote.diagnosisId === wish.diagnosisId);
  }

  async add(tx: Tx, quote: Omit<QuoteRow, 'id'>): Promise<QuoteRow> {
    const { identifiers } = await tx.manager.insert(QuoteRow, quote);
    return { ...quote, id: identifiers[0]!['id'] as string };
  }

  async setStatus(tx: Tx, quoteId: string, status: 'signed' | 'withdrawn'): Promise<void> {
    await tx.manager.update(QuoteRow, { id: quoteId }, { status });
  }

  list(tx: Tx, clientId: string): Promise<QuoteRow[]> {
    return tx.manager.find(QuoteRow, {
      where: { clientId },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: 100,
    });
  }
}
