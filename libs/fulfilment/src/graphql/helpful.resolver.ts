import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReadHelpful } from '../application/read-helpful.js';
import { HelpfulReportType, RatedReportPageType } from './helpful.type.js';

@ArgsType()
export class OwnHelpfulArgs {
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
export class HelpfulArgs extends OwnHelpfulArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) deskId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) agentId?: string | null;
}

@ArgsType()
export class OwnRatedArgs extends OwnHelpfulArgs {
  @Field(() => Boolean, { nullable: true, description: 'All when left out' })
  @IsOptional()
  @IsBoolean()
  helpful?: boolean | null;
  @Field(() => String, { nullable: true, description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string | null;
}

@ArgsType()
export class RatedArgs extends OwnRatedArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) deskId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) agentId?: string | null;
}

/** Whether reports helped: everything for who supervises, for an agent what is theirs. */
@Resolver()
export class HelpfulResolver {
  constructor(private readonly read: ReadHelpful) {}

  @Allow('floor.read')
  @Query(() => HelpfulReportType, { description: 'What clients said about reports, by day, desk and agent.' })
  async helpfulReport(
    @CurrentActor() actor: Actor,
    @Args() request: HelpfulArgs,
  ): Promise<HelpfulReportType> {
    return HelpfulReportType.from(await this.read.report(actor, request));
  }

  @Allow('floor.read')
  @Query(() => RatedReportPageType, { description: 'Newest call first.' })
  async ratedReports(@CurrentActor() actor: Actor, @Args() request: RatedArgs): Promise<RatedReportPageType> {
    return RatedReportPageType.from(await this.read.rated(actor, request));
  }

  @Allow('call.take')
  @Query(() => HelpfulReportType, {
    description: 'What clients said about one’s own reports, and nobody else’s.',
  })
  async ownHelpfulReport(
    @CurrentActor() actor: Actor,
    @Args() request: OwnHelpfulArgs,
  ): Promise<HelpfulReportType> {
    return HelpfulReportType.from(await this.read.own(actor, request));
  }

  @Allow('call.take')
  @Query(() => RatedReportPageType, { description: 'One’s own, newest call first.' })
  async ownRatedReports(
    @CurrentActor() actor: Actor,
    @Args() request: OwnRatedArgs,
  ): Promise<RatedReportPageType> {
    return RatedReportPageType.from(await this.read.ownRated(actor, request));
  }
}
