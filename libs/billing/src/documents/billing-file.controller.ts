import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ReadDocumentFile } from '../application/read-document-file.js';
import { ReadUsageFile } from '../application/read-usage-file.js';
import type { DocumentKind } from '../store/document.store.js';

/** Invoices and statements as files, for those who may read them. */
@Controller('files')
export class BillingFileController {
  constructor(
    private readonly files: ReadDocumentFile,
    private readonly usageFile: ReadUsageFile,
  ) {}

  @Get('invoices/:file')
  @Allow('invoice.read')
  @Header('cache-control', 'private, no-store')
  invoice(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    return this.serve(actor, 'invoice', file, '請求書');
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

  @Get('payouts/:file')
  @Allow('payout.read')
  @Header('cache-control', 'private, no-store')
  payout(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    return this.serve(actor, 'statement', file, '支払明細書');
  }

  private async serve(
    actor: Actor,
    kind: DocumentKind,
    file: string,
    title: string,
  ): Promise<StreamableFile> {
    const id = file.endsWith('.pdf') ? file.slice(0, -'.pdf'.length) : '';
    const { content, number } = await this.files.execute(actor, kind, id);
    const name = encodeURIComponent(`${title}_${number}.pdf`);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename="${number}.pdf"; filename*=UTF-8''${name}`,
      length: content.length,
    });
  }
}
