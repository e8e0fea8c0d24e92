import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { ReadInbox } from '../application/read-inbox.js';
import type { ReportView } from '../application/views.js';
import { type Asked, languageOf, one } from './asked.js';
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
    @Language() browser: LanguageCode,
    @Query() query: Asked,
  ): Promise<StreamableFile> {
    const language = languageOf(query, browser);
    const reports = await this.inbox.everything(actor, {
      deskId: one(query['desk']) || null,
      onlyOpen: one(query['show']) === 'open',
      search: one(query['search']),
    });
    const encoding = encodingOf({ encoding: one(query['encoding']) });
    return csvStream('inbox.csv', encoding, inboxHead(language), rowsOf(reports, language));
  }
}

async function* rowsOf(chunks: AsyncIterable<readonly ReportView[]>, language: LanguageCode) {
  for await (const reports of chunks) yield reports.map((report) => inboxRow(report, language));
}
