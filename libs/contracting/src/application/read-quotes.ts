import { CatalogueApi, type BundleVersionView } from '@madoguchi/catalogue/contract';
import { isId, openingOf, Refusal, type Opening } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { TaxRounding } from '../contract/index.js';
import { monthlyEstimate, type CostRange } from '../domain/monthly-estimate.js';
import { quoteStatusAt, type QuoteStatus } from '../domain/quote.js';
import { QuoteStore } from '../store/quote.store.js';
import type { QuoteRow } from '../store/quote.row.js';

export interface QuoteDetails {
  readonly quote: QuoteRow;
  readonly status: QuoteStatus;
  readonly version: BundleVersionView;
  /** A full month with tax. */
  readonly monthly: CostRange;
  /** What is paid with the signature, and when the rest. */
  readonly opening: Opening;
}

/** Quotes as their client reads them; a list needs the same few statements however long it is. */
@Injectable()
export class ReadQuotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly quotes: QuoteStore,
    private readonly catalogue: CatalogueApi,
    private readonly rounding: TaxRounding,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async one(actor: Actor, quoteId: string): Promise<QuoteDetails> {
    if (!isId(quoteId)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const quote = await this.quotes.get(tx, quoteId);
      if (!quote) throw Refusal.notFound();
      return (await this.details(tx, [quote]))[0]!;
    });
  }

  async mine(actor: Actor): Promise<QuoteDetails[]> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => this.details(tx, await this.quotes.list(tx, clientId)));
  }

  private async details(tx: Tx, quotes: readonly QuoteRow[]): Promise<QuoteDetails[]> {
    if (quotes.length === 0) return [];
    const versions = await this.catalogue.versions(
      tx,
      quotes.map(({ versionId }) => versionId),
    );
    const rounding = await this.rounding.toCome(tx);
    return quotes.map((quote) => {
      const { plan } = quote.terms;
      const opening = openingOf(plan, quote.startsOn, rounding);
      return {
        quote,
        status: quoteStatusAt(quote, tx.now),
        version: versions.get(quote.versionId)!,
        monthly: monthlyEstimate(plan, quote.expectedUnits, rounding(opening.monthly.on)),
        opening,
      };
    });
  }
}
