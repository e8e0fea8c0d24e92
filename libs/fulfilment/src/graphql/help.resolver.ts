import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerHelp } from '../application/answer-help.js';
import { AskForHelp } from '../application/ask-for-help.js';
import { InteractionType } from './interaction.type.js';

/** A hand for an agent in the middle of a call. */
@Resolver()
export class HelpResolver {
  constructor(
    private readonly ask: AskForHelp,
    private readonly answer: AnswerHelp,
  ) {}

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description: 'Asks for a supervisor, or calls it off; the caller hears nothing.',
  })
  async askForHelp(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
    @Args('wanted') wanted: boolean,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.ask.execute(actor, interactionId, wanted));
  }

  @Allow('call.supervise')
  @Mutation(() => InteractionType, { description: 'I come: the agent sees who.' })
  async answerHelp(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.answer.execute(actor, interactionId));
  }
}
