import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, type StreamableFile } from '@nestjs/common';
import { ReadCaseReport } from '../application/read-case-report.js';
import { Asked, type AskedFor } from './asked.js';
import { caseHead, caseRow } from './case-columns.js';
import { csvFile, encodingOf } from './csv-file.js';

/** A month of cases, to take home. */
@Controller('files')
export class CaseFileController {
  constructor(private readonly report: ReadCaseReport) {}

  @Get('cases/report.csv')
  @Allow('case.report')
  @Header('cache-control', 'private, no-store')
  async month(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const cases = await this.report.cases(actor, query['month'] ?? null, query['desk'] || null);
    const rows = [caseHead(language), ...cases.map((line) => caseRow(line, language))];
    return csvFile('cases.csv', rows, encodingOf(query));
  }
}
