import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ReadCaseReport } from '../application/read-case-report.js';
import { csvFile } from './csv-file.js';

const heading = [
  'number',
  'desk',
  'opened_at',
  'category',
  'severity',
  'state',
  'name',
  'phone',
  'product',
  'happened',
  'first_answer_due_at',
  'first_answer_at',
  'first_answer',
  'resolution_due_at',
  'closed_at',
  'resolution',
  'closing_code',
  'closing_line',
];

/** A month of cases, to take home. */
@Controller('files')
export class CaseFileController {
  constructor(private readonly report: ReadCaseReport) {}

  @Get('cases/report.csv')
  @Allow('case.report')
  @Header('cache-control', 'private, no-store')
  async month(
    @CurrentActor() actor: Actor,
    @Query('month') month: string | undefined,
    @Query('desk') deskId: string | undefined,
  ): Promise<StreamableFile> {
    const cases = await this.report.cases(
      actor,
      month === undefined ? null : String(month),
      deskId ? String(deskId) : null,
    );
    const at = (moment: Date | null) => moment?.toISOString() ?? '';
    return csvFile('cases.csv', [
      heading,
      ...cases.map((one) => [
        String(one.number),
        one.deskName,
        at(one.openedAt),
        one.category,
        one.severity,
        one.state,
        one.name ?? '',
        one.phone ?? '',
        one.product ?? '',
        one.happened,
        at(one.respond.dueAt),
        at(one.respondedAt),
        one.respond.state,
        at(one.resolve.dueAt),
        at(one.closedAt),
        one.resolve.state,
        one.closingCode ?? '',
        one.closingLine ?? '',
      ]),
    ]);
  }
}
