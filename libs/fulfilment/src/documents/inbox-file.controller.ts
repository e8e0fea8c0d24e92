import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, type StreamableFile } from '@nestjs/common';
import { ReadInbox } from '../application/read-inbox.js';
import type { ReportView } from '../application/report-views.js';
import { Asked, type AskedFor } from './asked.js';
import { csvStream, encodingOf } from './csv-file.js';
import { inboxHead, inboxRow } from './inbox-columns.js';

/** The owner's inbox as a table, with the filters of the screen. */
@Controller('files')
export class InboxFileController {
  constructor(private readonly inbox: ReadInbox) {}

  @Get('inbox.csv')
  @Allow('report.read')
  @Header('cache-control', 'private, no-store')
  async file(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const reports = await this.inbox.everything(actor, {
      deskId: query['desk'] || null,
      onlyOpen: query['show'] === 'open',
      search: query['search'],
      topic: query['topic'],
      from: query['from'],
      until: query['until'],
    });
    const encoding = encodingOf(query);
    return csvStream('inbox.csv', encoding, inboxHead(language), rowsOf(reports, language));
  }
}

async function* rowsOf(chunks: AsyncIterable<readonly ReportView[]>, language: LanguageCode) {
  for await (const reports of chunks) yield reports.map((report) => inboxRow(report, language));
}
