import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, type StreamableFile } from '@nestjs/common';
import { ReadFloorReport } from '../application/read-floor-report.js';
import { Asked, type AskedFor } from './asked.js';
import { csvFile, encodingOf } from './csv-file.js';
import { floorRows } from './floor-columns.js';

/** What the floor came to in a period, as a table, with the filters of the screen. */
@Controller('files/floor')
export class FloorFileController {
  constructor(private readonly report: ReadFloorReport) {}

  @Get('report.csv')
  @Allow('floor.read')
  @Header('cache-control', 'private, no-store')
  async file(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const report = await this.report.execute(actor, {
      deskId: query['desk'] || null,
      from: query['from'] || null,
      until: query['until'] || null,
    });
    const name = `floor-${report.from}-${report.until}.csv`;
    return csvFile(name, floorRows(report, language), encodingOf(query));
  }
}
