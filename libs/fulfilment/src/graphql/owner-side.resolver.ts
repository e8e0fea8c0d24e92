import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AnswerRequest } from '../application/answer-request.js';
import { AskDesk } from '../application/ask-desk.js';
import { RateReport } from '../application/rate-report.js';
import { ReadOwnerSide } from '../application/read-owner-side.js';
import { DeskRequestType, VolumeCellType } from './owner-side.type.js';
import { ReportType } from './report.type.js';

@ArgsType()
export class VolumeArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) deskId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'YYYY-MM-DD, a Japanese day; 29 days before the last when left out',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The last day, at most 366 later; today when left out',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  until?: string | null;
}

/** What a client says to a desk, and what its calls add up to. */
@Resolver()
export class OwnerSideResolver {
  constructor(
    private readonly read: ReadOwnerSide,
    private readonly ask: AskDesk,
    private readonly answer: AnswerRequest,
    private readonly rate: RateReport,
  ) {}

  @Allow('request.read')
  @Query(() => [DeskRequestType], { description: 'Those without an answer first.' })
  async deskRequests(@CurrentActor() actor: Actor): Promise<DeskRequestType[]> {
    return (await this.read.requests(actor)).map((request) => DeskRequestType.from(request));
  }

  @Allow('report.read')
  @Query(() => [VolumeCellType], {
    description: 'Inbound calls by day, hour and what came of them; empty hours are left out.',
  })
  async callVolume(
    @CurrentActor() actor: Actor,
    @Args() { deskId, from, until }: VolumeArgs,
  ): Promise<VolumeCellType[]> {
    const cells = await this.read.volume(actor, {
      deskId: deskId ?? null,
      from: from ?? null,
      until: until ?? null,
    });
    return cells.map((cell) => VolumeCellType.from(cell));
  }

  @Allow('desk.ask')
  @Mutation(() => DeskRequestType, { description: 'Goes to the supervisors of the desk, never to an agent.' })
  async askDesk(
    @CurrentActor() actor: Actor,
    @IdArg('reportId') reportId: string,
    @Args('text') text: string,
  ): Promise<DeskRequestType> {
    return DeskRequestType.from(await this.ask.execute(actor, reportId, text));
  }

  @Allow('desk.answer')
  @Mutation(() => DeskRequestType)
  async answerRequest(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('answer') answer: string,
  ): Promise<DeskRequestType> {
    return DeskRequestType.from(await this.answer.execute(actor, id, answer));
  }

  @Allow('report.write')
  @Mutation(() => ReportType, { description: 'Whether a report helped, and why; null takes both back.' })
  async rateReport(
    @CurrentActor() actor: Actor,
    @IdArg('reportId') reportId: string,
    @Language() language: LanguageCode,
    @Args('helpful', { type: () => Boolean, nullable: true }) helpful?: boolean | null,
    @Args('remark', { type: () => String, nullable: true }) remark?: string | null,
  ): Promise<ReportType> {
    return ReportType.from(await this.rate.execute(actor, reportId, helpful ?? null, remark), language);
  }
}
