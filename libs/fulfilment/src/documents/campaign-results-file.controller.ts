import { Refusal } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import type {
  AnsweredCallView,
  CampaignRecordView,
  QuestionResultView,
} from '../application/outbound-views.js';
import { ReadCampaignAnswers } from '../application/read-campaign-answers.js';
import { ReadCampaignRecords } from '../application/read-campaign-records.js';
import { type OutboundOutcome, outboundOutcomes } from '../domain/outbound-call.js';
import { answersHead, answersRow } from './answer-columns.js';
import { type Asked, languageOf, one } from './asked.js';
import { campaignHead, campaignRow } from './campaign-columns.js';
import { csvStream, encodingOf } from './csv-file.js';

/** Call by call what a campaign brought as a table, with the filters of the screen. */
@Controller('files')
export class CampaignResultsFileController {
  constructor(
    private readonly records: ReadCampaignRecords,
    private readonly answers: ReadCampaignAnswers,
  ) {}

  @Get('campaigns/:id/results.csv')
  @Allow('campaign.read')
  @Header('cache-control', 'private, no-store')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Language() browser: LanguageCode,
    @Query() query: Asked,
  ): Promise<StreamableFile> {
    const language = languageOf(query, browser);
    const records = await this.records.everything(actor, id, {
      outcomes: outcomesOf(one(query['outcomes'])),
      search: one(query['search']),
    });
    const encoding = encodingOf({ encoding: one(query['encoding']) });
    return csvStream('campaign-results.csv', encoding, campaignHead(language), rowsOf(records, language));
  }

  /** One line per call with an answer, one column per question. */
  @Get('campaigns/:id/answers.csv')
  @Allow('campaign.read')
  @Header('cache-control', 'private, no-store')
  async answersFile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Language() browser: LanguageCode,
    @Query() query: Asked,
  ): Promise<StreamableFile> {
    const language = languageOf(query, browser);
    const { questions, calls } = await this.answers.everything(actor, id);
    const encoding = encodingOf({ encoding: one(query['encoding']) });
    const rows = answerRowsOf(calls, questions, language);
    return csvStream('campaign-answers.csv', encoding, answersHead(questions, language), rows);
  }
}

async function* answerRowsOf(
  chunks: AsyncIterable<readonly AnsweredCallView[]>,
  questions: readonly QuestionResultView[],
  language: LanguageCode,
) {
  for await (const calls of chunks) yield calls.map((call) => answersRow(call, questions, language));
}

/** @throws Refusal BAD_INPUT `oneOf` */
function outcomesOf(typed: string | undefined): OutboundOutcome[] {
  if (!typed) return [];
  const outcomes = outboundOutcomes.filter((outcome) => typed.split(',').includes(outcome));
  if (outcomes.length !== new Set(typed.split(',')).size) throw Refusal.field('outcomes', 'oneOf');
  return outcomes;
}

async function* rowsOf(chunks: AsyncIterable<readonly CampaignRecordView[]>, language: LanguageCode) {
  for await (const records of chunks) yield records.map((record) => campaignRow(record, language));
}
