import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerHardCall } from '../application/answer-hard-call.js';
import { AskForConsultation } from '../application/ask-for-consultation.js';
import { ReadHardCalls } from '../application/read-hard-calls.js';
import { HardCallType } from './hard-call.type.js';

/** What comes after a call that was ended by policy: whoever ended it is not left alone with it. */
@Resolver()
export class HardCallResolver {
  constructor(
    private readonly read: ReadHardCalls,
    private readonly ask: AskForConsultation,
    private readonly answer: AnswerHardCall,
  ) {}

  @Allow('call.take')
  @Query(() => [HardCallType], {
    description: 'My own of the last 90 days, and those I asked about; newest first.',
  })
  async myHardCalls(@CurrentActor() actor: Actor): Promise<HardCallType[]> {
    return (await this.read.mine(actor)).map((view) => HardCallType.from(view, actor));
  }

  @Allow('floor.read')
  @Query(() => [HardCallType], {
    description: 'All of the operator’s: those that wait for an answer first, then the newest; at most 200.',
  })
  async hardCalls(@CurrentActor() actor: Actor): Promise<HardCallType[]> {
    return (await this.read.ofOperator(actor)).map((view) => HardCallType.from(view, actor));
  }

  @Allow('call.take')
  @Mutation(() => HardCallType, {
    description:
      'I want to talk about a call that I ended by policy in the last 90 days. Supervisors and managers are told.',
  })
  async askForConsultation(
    @CurrentActor() actor: Actor,
    @IdArg('workId') workId: string,
    @Args('note') note: string,
  ): Promise<HardCallType> {
    return HardCallType.from(await this.ask.execute(actor, workId, note), actor);
  }

  @Allow('floor.write')
  @Mutation(() => HardCallType, { description: 'Answers the agent; the first answer stands.' })
  async answerHardCall(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('answer') answer: string,
  ): Promise<HardCallType> {
    return HardCallType.from(await this.answer.execute(actor, id, answer), actor);
  }
}
