import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ImportDoNotCall, MAX_REFUSAL_BYTES } from '../application/import-do-not-call.js';
import { ReadDoNotCall } from '../application/read-do-not-call.js';
import type { DoNotCallImportView } from '../application/refusal-views.js';
import { Asked, type AskedFor } from './asked.js';
import { csvFile } from './csv-file.js';
import { refusalRows } from './number-columns.js';
import { column, uploaded } from './upload.js';

const MAX_LINES = 500_000;

/** A client's do-not-call list on its way in and out. */
@Controller('files')
export class DoNotCallFileController {
  constructor(
    private readonly bring: ImportDoNotCall,
    private readonly read: ReadDoNotCall,
  ) {}

  /** The body is the file as it is (`text/csv`). */
  @Post('do-not-call')
  @Allow('refusal.write')
  upload(
    @CurrentActor() actor: Actor,
    @Asked() query: AskedFor,
    @Req() request: FastifyRequest,
  ): Promise<DoNotCallImportView> {
    const bytes = uploaded(request, MAX_REFUSAL_BYTES);
    return this.bring.execute(actor, {
      hasHeading: query['heading'] !== 'false',
      columns: {
        phone: column(query['phone']) ?? -1,
        name: column(query['name']),
        person: null,
        note: column(query['note']),
      },
      repairs: { addZeros: query['zeros'] === 'true' },
      bytes,
    });
  }

  @Get('do-not-call.csv')
  @Allow('refusal.write')
  @Header('cache-control', 'private, no-store')
  async list(@CurrentActor() actor: Actor, @Language() language: LanguageCode): Promise<StreamableFile> {
    const { items } = await this.read.all(actor, { search: null, first: MAX_LINES, offset: 0 });
    return csvFile('do-not-call.csv', refusalRows(items, language));
  }
}
