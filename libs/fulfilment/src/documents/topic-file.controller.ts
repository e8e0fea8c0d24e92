import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, type StreamableFile } from '@nestjs/common';
import { ReadTopics } from '../application/read-topics.js';
import { Asked, type AskedFor } from './asked.js';
import { csvFile, encodingOf, type Row } from './csv-file.js';

const words: Record<LanguageCode, { head: Row; nobodySaid: string }> = {
  ja: { head: ['日', 'ご用件の種類', '件数'], nobodySaid: '未選択' },
  en: { head: ['Day', 'Topic', 'Calls'], nobodySaid: 'Not chosen' },
};

/** What calls were about, day by day, with the filters of the screen. */
@Controller('files')
export class TopicFileController {
  constructor(private readonly topics: ReadTopics) {}

  @Get('topics.csv')
  @Allow('report.read')
  @Header('cache-control', 'private, no-store')
  async file(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const { question, days } = await this.topics.byDay(actor, {
      deskId: query['desk'] || null,
      from: query['from'] || null,
      until: query['until'] || null,
    });
    const { head, nobodySaid } = words[language];
    const rows = days.map(({ day, topic, calls }) => [day, topic ?? nobodySaid, String(calls)]);
    return csvFile(`topics-${question.from}-${question.until}.csv`, [head, ...rows], encodingOf(query));
  }
}
