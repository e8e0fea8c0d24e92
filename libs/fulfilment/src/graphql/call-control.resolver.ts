import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { EndCallByPolicy } from '../application/end-call-by-policy.js';
import { HoldCall } from '../application/hold-call.js';
import { LogCall } from '../application/log-call.js';
import { ReadFreeColleagues } from '../application/read-free-colleagues.js';
import { ResumeCall } from '../application/resume-call.js';
import { TransferCall } from '../application/transfer-call.js';
import { EndByPolicyInput, LogCallInput } from './call-control.input.js';
import { InteractionType } from './interaction.type.js';

@ObjectType('FreeColleague', { description: 'Somebody who can take over a call this moment.' })
export class FreeColleagueType {
  @Field(() => ID) personId: string;
  @Field() name: string;
}

/** What an agent does with the line of a call. */
@Resolver()
export class CallControlResolver {
  constructor(
    private readonly hold: HoldCall,
    private readonly resume: ResumeCall,
    private readonly transfer: TransferCall,
    private readonly endByPolicy: EndCallByPolicy,
    private readonly log: LogCall,
    private readonly colleagues: ReadFreeColleagues,
  ) {}

  @Allow('call.take')
  @Query(() => [FreeColleagueType])
  async freeColleagues(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<FreeColleagueType[]> {
    const free = await this.colleagues.execute(actor, interactionId);
    return free.map((one) => Object.assign(new FreeColleagueType(), one));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType)
  async holdCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.hold.execute(actor, interactionId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType)
  async resumeCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.resume.execute(actor, interactionId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description:
      'Rings at a free colleague, with what was typed so far. CONFLICT colleagueNotFree otherwise.',
  })
  async transferCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
    @Args('toPersonId', { type: () => ID }) toPersonId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.transfer.execute(actor, interactionId, toPersonId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description: 'Ends an abusive call as the policy lets an agent do; written down, metered like any call.',
  })
  async endCallByPolicy(
    @CurrentActor() actor: Actor,
    @Args('input') { interactionId, reason, note }: EndByPolicyInput,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.endByPolicy.execute(actor, interactionId, reason, note));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description:
      'Enters a call that was answered on an ordinary telephone; the same callId is the same call.',
  })
  async logCall(@CurrentActor() actor: Actor, @Args('input') input: LogCallInput): Promise<InteractionType> {
    return InteractionType.from(await this.log.execute(actor, input));
  }
}
