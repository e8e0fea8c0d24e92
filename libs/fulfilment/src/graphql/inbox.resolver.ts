import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { DecideAppointment } from '../application/decide-appointment.js';
import { MarkReportDone } from '../application/mark-report-done.js';
import { ReadInbox } from '../application/read-inbox.js';
import { AppointmentType, ReportPageType, ReportType } from './report.type.js';

@ArgsType()
export class ReportsArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) deskId?: string | null;
  @Field(() => Boolean, { defaultValue: false, nullable: true }) @IsOptional() @IsBoolean() onlyOpen:
    boolean | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) search?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the call was about; an empty text finds calls of which nobody said',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  topic?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD, a Japanese day' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'The last day, at most 366 later' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  until?: string | null;
  @Field(() => Int, { defaultValue: 20, nullable: true }) @IsOptional() @IsInt() first: number | null;
  @Field(() => String, { nullable: true, description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string | null;
  @Field(() => Int, {
    defaultValue: 0,
    nullable: true,
    deprecationReason: 'Reports move while one reads; go on with `after`.',
  })
  @IsOptional()
  @IsInt()
  offset: number | null;
}

/** The owner's side: what the calls brought. */
@Resolver()
export class InboxResolver {
  constructor(
    private readonly read: ReadInbox,
    private readonly mark: MarkReportDone,
    private readonly decide: DecideAppointment,
  ) {}

  @Allow('report.read')
  @Query(() => ReportPageType, { description: 'What is urgent and open first, then newest first.' })
  async reports(
    @CurrentActor() actor: Actor,
    @Args() args: ReportsArgs,
    @Language() language: LanguageCode,
  ): Promise<ReportPageType> {
    const { onlyOpen, first, offset } = args;
    const request = { ...args, onlyOpen: onlyOpen ?? false, first: first ?? 20, offset: offset ?? 0 };
    return ReportPageType.from(await this.read.reports(actor, request), language);
  }

  @Allow('report.read')
  @Query(() => ReportType, { description: 'What was reported of one call.' })
  async reportOfCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
    @Language() language: LanguageCode,
  ): Promise<ReportType> {
    return ReportType.from(await this.read.report(actor, interactionId), language);
  }

  @Allow('report.read')
  @Query(() => [AppointmentType])
  async appointments(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
  ): Promise<AppointmentType[]> {
    return (await this.read.appointments(actor, deskId)).map((appointment) =>
      AppointmentType.from(appointment),
    );
  }

  @Allow('report.write')
  @Mutation(() => ReportType)
  async markReportDone(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID }) reportId: string,
    @Args('done') done: boolean,
    @Language() language: LanguageCode,
  ): Promise<ReportType> {
    return ReportType.from(await this.mark.execute(actor, reportId, done), language);
  }

  @Allow('report.write')
  @Mutation(() => AppointmentType, { description: 'Accepting makes the success fee due.' })
  async acceptAppointment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AppointmentType> {
    return AppointmentType.from(await this.decide.execute(actor, id, { status: 'accepted' }));
  }

  @Allow('report.write')
  @Mutation(() => AppointmentType)
  async rejectAppointment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @Args('tellCaller', {
      type: () => String,
      nullable: true,
      description: 'What the desk is asked to tell whom the meeting was with. Nothing is asked without it',
    })
    tellCaller?: string | null,
  ): Promise<AppointmentType> {
    const decision = { status: 'rejected', reason, tellCaller: tellCaller ?? null } as const;
    return AppointmentType.from(await this.decide.execute(actor, id, decision));
  }
}
