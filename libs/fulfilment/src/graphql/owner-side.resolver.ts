import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AnswerRequest } from '../application/answer-request.js';
import { AskDesk } from '../application/ask-desk.js';
import { RateReport } from '../application/rate-report.js';
import { type AskedVolume, ReadOwnerSide } from '../application/read-owner-side.js';
import { type CallDirection, type ReasonSpan, reasonSpans } from '../application/owner-side-views.js';
import {
  CallDirectionEnum,
  DeskRequestType,
  ReasonCellType,
  ReasonSpanEnum,
  VolumeCellType,
} from './owner-side.type.js';
import { ReportType } from './report.type.js';

@ArgsType()
export class PeriodArgs {
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

@ArgsType()
export class VolumeArgs extends PeriodArgs {
  @Field(() => CallDirectionEnum, {
    defaultValue: CallDirectionEnum.INBOUND,
    nullable: true,
    description: 'Calls that came in, or calls that we made',
  })
  @IsOptional()
  @IsIn(Object.values(CallDirectionEnum))
  direction: CallDirection | null;
}

@ArgsType()
export class ReasonArgs extends VolumeArgs {
  @Field(() => ReasonSpanEnum) @IsIn(reasonSpans) by: ReasonSpan;
}

const askedOf = ({ deskId, from, until, direction }: VolumeArgs): AskedVolume => ({
  deskId: deskId ?? null,
  from: from ?? null,
  until: until ?? null,
  direction: direction ?? 'inbound',
});

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
    description: 'Calls of one direction by day, hour and what came of them; empty hours are left out.',
  })
  async callVolume(@CurrentActor() actor: Actor, @Args() args: VolumeArgs): Promise<VolumeCellType[]> {
    return (await this.read.volume(actor, askedOf(args))).map((cell) => VolumeCellType.from(cell));
  }

  @Allow('report.read')
  @Query(() => [ReasonCellType], {
    description: 'What calls of one direction were about, by week or month; what never happened is left out.',
  })
  async callReasons(
    @CurrentActor() actor: Actor,
    @Args() { by, ...args }: ReasonArgs,
  ): Promise<ReasonCellType[]> {
    return (await this.read.reasons(actor, askedOf(args), by)).map((cell) => ReasonCellType.from(cell));
  }

  @Allow('desk.ask')
  @Mutation(() => DeskRequestType, {
    description:
      'About a report, or about the desk as such. Goes to the supervisors of the desk, never to an agent.',
  })
  async askDesk(
    @CurrentActor() actor: Actor,
    @Args('text') text: string,
    @IdArg('reportId', { nullable: true }) reportId?: string | null,
    @IdArg('deskId', { nullable: true }) deskId?: string | null,
  ): Promise<DeskRequestType> {
    return DeskRequestType.from(await this.ask.execute(actor, { reportId, deskId }, text));
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
