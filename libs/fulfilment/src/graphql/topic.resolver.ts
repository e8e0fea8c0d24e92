import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { type ReasonSpan, reasonSpans } from '../application/owner-side-views.js';
import { ReadTopics } from '../application/read-topics.js';
import { PeriodArgs } from './owner-side.resolver.js';
import { ReasonSpanEnum } from './owner-side.type.js';
import { CallTopicsType } from './topic.type.js';

@ArgsType()
export class TopicArgs extends PeriodArgs {
  @Field(() => ReasonSpanEnum) @IsIn(reasonSpans) by: ReasonSpan;
}

/** What calls were about. */
@Resolver()
export class TopicResolver {
  constructor(private readonly read: ReadTopics) {}

  @Allow('report.read')
  @Query(() => CallTopicsType, {
    description: 'What recorded calls were about, by week or month, as the agents said.',
  })
  async callTopics(
    @CurrentActor() actor: Actor,
    @Args() { deskId, from, until, by }: TopicArgs,
  ): Promise<CallTopicsType> {
    const asked = { deskId: deskId ?? null, from: from ?? null, until: until ?? null };
    return CallTopicsType.from(await this.read.overTime(actor, asked, by));
  }
}
