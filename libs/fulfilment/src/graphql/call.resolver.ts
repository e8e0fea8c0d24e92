import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { JSONScalar } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { HangUp } from '../application/hang-up.js';
import { RecordInteraction } from '../application/record-interaction.js';
import { SaveDraft } from '../application/save-draft.js';
import { TakeCall } from '../application/take-call.js';
import { RecordInteractionInput } from './call.input.js';
import { BASED_ON } from './kept-draft.type.js';
import { InteractionType } from './interaction.type.js';

/** What an agent does with a call. */
@Resolver()
export class CallResolver {
  constructor(
    private readonly take: TakeCall,
    private readonly hang: HangUp,
    private readonly draft: SaveDraft,
    private readonly record: RecordInteraction,
  ) {}

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description: 'Answers a ringing call. CONFLICT callTaken when another agent was first.',
  })
  async takeCall(
    @CurrentActor() actor: Actor,
    @Args('interactionId', { type: () => ID }) interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.take.execute(actor, interactionId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType)
  async hangUp(
    @CurrentActor() actor: Actor,
    @Args('interactionId', { type: () => ID }) interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.hang.execute(actor, interactionId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description:
      'Keeps what was typed so far with the call. CONFLICT draftChangedMeanwhile when another screen was faster. What comes late, from whoever held the call before, is put beside newer words.',
  })
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Args('interactionId', { type: () => ID }) interactionId: string,
    @Args('draft', { type: () => JSONScalar }) draft: unknown,
    @Args('basedOn', BASED_ON) basedOn: number | null = null,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.draft.execute(actor, interactionId, draft, basedOn));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description: 'Ends wrap-up: result, report and usage at once. The same record again changes nothing.',
  })
  async recordInteraction(
    @CurrentActor() actor: Actor,
    @Args('input') { interactionId, draftRevision = null, throwAway, ...result }: RecordInteractionInput,
  ): Promise<InteractionType> {
    return InteractionType.from(
      await this.record.execute(actor, interactionId, result, draftRevision, throwAway ?? []),
    );
  }
}
