import { addDays, dateAt } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ReadQuotes } from '../application/read-quotes.js';
import { quoteSummary } from '../domain/quote-summary.js';
import { fileOf, idOf } from './file-of.js';
import { quotePdf } from './quote-pdf.js';

/** The quote as a file, for whom it was written. */
@Controller('files')
export class QuoteFileController {
  constructor(private readonly quotes: ReadQuotes) {}

  @Get('quotes/:file')
  @Allow('quote.read')
  @Header('cache-control', 'private, no-store')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') wanted: unknown,
  ): Promise<StreamableFile> {
    const { quote, opening } = await this.quotes.one(actor, idOf(file));
    const { number, terms, createdAt, expiresAt } = quote;
    const language = wanted === 'en' ? 'en' : 'ja';
    const validThrough = addDays(dateAt(expiresAt), -1);
    const document = {
      number,
      quotedOn: dateAt(createdAt),
      validThrough,
      clientName: terms.client.name,
      platform: terms.platform,
      bundleName: terms.bundleName,
      plan: terms.plan,
      opening,
      summary: quoteSummary(terms, validThrough, language),
    };
    return fileOf('見積書', number, quotePdf(document, language));
  }
}
