import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type CallEventView, ReadCallStory } from '../application/read-call-story.js';
import type { PolicyReason } from '../domain/abuse-policy.js';
import { PolicyReasonEnum } from './enums.js';

@ObjectType('CallEvent', { description: 'One thing that happened to a call.' })
export class CallEventType {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field({ description: 'offered, missed, declined, taken, held, resumed, transferred, returned, hung_up …' })
  kind: string;
  @Field(() => String, { nullable: true }) personName: string | null;
  @Field(() => PolicyReasonEnum, { nullable: true, description: 'For what an agent ended an abusive call' })
  reason: PolicyReason | null;
  @Field(() => String, { nullable: true }) note: string | null;

  static from({ at, kind, personName, reason, note }: CallEventView): CallEventType {
    return Object.assign(new CallEventType(), { at, kind, personName, reason, note });
  }
}

/** The story of one call, for the floor. */
@Resolver()
export class CallStoryResolver {
  constructor(private readonly read: ReadCallStory) {}

  @Allow('floor.read')
  @Query(() => [CallEventType])
  async callStory(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<CallEventType[]> {
    return (await this.read.execute(actor, interactionId)).map((event) => CallEventType.from(event));
  }
}
