import { isId, Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { QuoteStore } from '../store/quote.store.js';
import type { QuoteRow } from '../store/quote.row.js';

/** The client no longer wants the offer. */
@Injectable()
export class WithdrawQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly quotes: QuoteStore,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT quoteSigned */
  async execute(actor: Actor, quoteId: string): Promise<QuoteRow> {
    if (!isId(quoteId)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const quote = await this.quotes.lock(tx, quoteId);
      if (!quote) throw Refusal.notFound();
      if (quote.status === 'signed') throw new Refusal('CONFLICT', 'quoteSigned');
      if (quote.status === 'withdrawn') return quote;
      await this.quotes.setStatus(tx, quoteId, 'withdrawn');
      await tx.audit('quote.withdraw', quoteId, { number: quote.number });
      return { ...quote, status: 'withdrawn' };
    });
  }
}
