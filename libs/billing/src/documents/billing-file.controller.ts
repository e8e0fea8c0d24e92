import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ReadDocumentFile } from '../application/read-document-file.js';
import { ReadUsageFile } from '../application/read-usage-file.js';
import type { DocumentKind } from '../domain/documents.js';

/** Issued documents as files, `.pdf` to read and `.json` to check, for those who may read them. `?language=en` gives a translation. */
@Controller('files')
export class BillingFileController {
  constructor(
    private readonly files: ReadDocumentFile,
    private readonly usageFile: ReadUsageFile,
  ) {}

  @Get('invoices/:file')
  @Allow('invoice.read')
  @Header('cache-control', 'private, no-store')
  invoice(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    return this.serve(actor, 'invoice', file, language);
  }

  @Get('usage/:contractId/:file')
  @Allow('usage.read')
  @Header('cache-control', 'private, no-store')
  async usage(
    @CurrentActor() actor: Actor,
    @Param('contractId') contractId: string,
    @Param('file') file: string,
    @Query('encoding') encoding = 'utf-8',
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    const month = file.endsWith('.csv') ? file.slice(0, -'.csv'.length) : '';
    const words = language === 'en' ? 'en' : 'ja';
    const content = await this.usageFile.execute(actor, contractId, month, encoding, words);
    const name = encodeURIComponent(`${words === 'en' ? 'usage' : '利用明細'}_${month}.csv`);
    return new StreamableFile(content, {
      type: `text/csv; charset=${encoding}`,
      disposition: `attachment; filename="usage_${month}.csv"; filename*=UTF-8''${name}`,
      length: content.length,
    });
  }

  @Get('credit-notes/:file')
  @Allow('invoice.read')
  @Header('cache-control', 'private, no-store')
  creditNote(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    return this.serve(actor, 'credit_note', file, language);
  }

  @Get('receipts/:file')
  @Allow('invoice.read')
  @Header('cache-control', 'private, no-store')
  receipt(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    return this.serve(actor, 'receipt', file, language);
  }

  @Get('deposits/:file')
  @Allow('invoice.read')
  @Header('cache-control', 'private, no-store')
  deposit(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    return this.serve(actor, 'deposit', file, language);
  }

  @Get('deposit-settlements/:file')
  @Allow('invoice.read')
  @Header('cache-control', 'private, no-store')
  depositSettlement(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    return this.serve(actor, 'deposit_settlement', file, language);
  }

  @Get('payouts/:file')
  @Allow('payout.read')
  @Header('cache-control', 'private, no-store')
  payout(
    @CurrentActor() actor: Actor,
    @Param('file') file: string,
    @Query('language') language = 'ja',
  ): Promise<StreamableFile> {
    return this.serve(actor, 'statement', file, language);
  }

  private async serve(
    actor: Actor,
    kind: DocumentKind,
    file: string,
    language: string,
  ): Promise<StreamableFile> {
    const [, id = '', ending = ''] = /^(.+)\.(pdf|json)$/.exec(file) ?? [];
    const words = language === 'en' && ending === 'pdf' ? 'en' : 'ja';
    const { content, number } = await (ending === 'json'
      ? this.files.json(actor, kind, id)
      : words === 'en'
        ? this.files.translation(actor, kind, id)
        : this.files.execute(actor, kind, id));
    const name = encodeURIComponent(`${titles[kind][words]}_${number}.${ending}`);
    return new StreamableFile(content, {
      type: `application/${ending}`,
      disposition: `inline; filename="${number}.${ending}"; filename*=UTF-8''${name}`,
      length: content.length,
    });
  }
}

const titles: Readonly<Record<DocumentKind, { readonly ja: string; readonly en: string }>> = {
  invoice: { ja: '請求書', en: 'invoice' },
  credit_note: { ja: '返還請求書', en: 'credit-note' },
  receipt: { ja: '領収書', en: 'receipt' },
  deposit: { ja: '預り証', en: 'deposit-receipt' },
  deposit_settlement: { ja: '保証金精算書', en: 'deposit-settlement' },
  statement: { ja: '支払明細書', en: 'statement' },
};
