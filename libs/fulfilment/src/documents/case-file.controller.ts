import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ReadCaseReport } from '../application/read-case-report.js';
import { type Asked, languageOf, one } from './asked.js';
import { caseHead, caseRow } from './case-columns.js';
import { csvBytes, encodingOf } from './csv-file.js';

/** A month of cases, to take home. */
@Controller('files')
export class CaseFileController {
  constructor(private readonly report: ReadCaseReport) {}

  @Get('cases/report.csv')
  @Allow('case.report')
  @Header('cache-control', 'private, no-store')
  async month(
    @CurrentActor() actor: Actor,
    @Language() browser: LanguageCode,
    @Query() query: Asked,
  ): Promise<StreamableFile> {
    const language = languageOf(query, browser);
    const cases = await this.report.cases(actor, one(query['month']) ?? null, one(query['desk']) || null);
    const encoding = encodingOf({ encoding: one(query['encoding']) });
    const bytes = csvBytes([caseHead(language), ...cases.map((line) => caseRow(line, language))], encoding);
    return new StreamableFile(bytes, {
      type: `text/csv; charset=${encoding}`,
      disposition: 'attachment; filename="cases.csv"',
      length: bytes.length,
    });
  }
}
