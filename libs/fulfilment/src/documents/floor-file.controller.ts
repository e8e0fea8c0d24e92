import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ReadFloorReport } from '../application/read-floor-report.js';
import { type Asked, languageOf, one } from './asked.js';
import { csvBytes, encodingOf } from './csv-file.js';
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
    @Language() browser: LanguageCode,
    @Query() query: Asked,
  ): Promise<StreamableFile> {
    const language = languageOf(query, browser);
    const report = await this.report.execute(actor, {
      deskId: one(query['desk']) || null,
      from: one(query['from']) || null,
      until: one(query['until']) || null,
    });
    const encoding = encodingOf({ encoding: one(query['encoding']) });
    const bytes = csvBytes(floorRows(report, language), encoding);
    return new StreamableFile(bytes, {
      type: `text/csv; charset=${encoding}`,
      disposition: `attachment; filename="floor-${report.from}-${report.until}.csv"`,
      length: bytes.length,
    });
  }
}
