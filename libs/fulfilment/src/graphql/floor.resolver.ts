import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AgentLines } from '../application/agent-lines.js';
import { AskToBeReady } from '../application/ask-to-be-ready.js';
import { ReadDeskFloor } from '../application/read-desk-floor.js';
import { ReadInteractions } from '../application/read-interactions.js';
import { ReadLiveFloor } from '../application/read-live-floor.js';
import { SetPresence } from '../application/set-presence.js';
import type { Presence } from '../application/views.js';
import type { PauseReason } from '../domain/presence.js';
import { PauseReasonEnum, PresenceEnum } from './enums.js';
import { DeskFloorType, LiveFloorType } from './floor.type.js';
import { InteractionType } from './interaction.type.js';

/** The floor as agents and supervisors see it. */
@Resolver()
export class FloorResolver {
  constructor(
    private readonly deskFloor: ReadDeskFloor,
    private readonly liveFloorView: ReadLiveFloor,
    private readonly interactions: ReadInteractions,
    private readonly presence: SetPresence,
    private readonly lines: AgentLines,
    private readonly ask: AskToBeReady,
  ) {}

  @Allow('call.take')
  @Query(() => DeskFloorType)
  async myDeskFloor(@CurrentActor() actor: Actor): Promise<DeskFloorType> {
    return DeskFloorType.from(await this.deskFloor.execute(actor));
  }

  @Allow('call.take')
  @Mutation(() => DeskFloorType)
  async setPresence(
    @CurrentActor() actor: Actor,
    @Args('presence', { type: () => PresenceEnum }) presence: Presence,
    @Args('reason', { type: () => PauseReasonEnum, nullable: true }) reason?: PauseReason | null,
  ): Promise<DeskFloorType> {
    return DeskFloorType.from(await this.presence.execute(actor, presence, reason ?? null));
  }

  @Allow('call.take')
  @Mutation(() => DeskFloorType, {
    description: 'A sign of life from a screen that cannot listen to deskFloor; send it every few seconds.',
  })
  async stillHere(@CurrentActor() actor: Actor): Promise<DeskFloorType> {
    await this.lines.seen(actor);
    return DeskFloorType.from(await this.deskFloor.execute(actor));
  }

  @Allow('call.read')
  @Query(() => InteractionType)
  async interaction(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.interactions.one(actor, id));
  }

  @Allow('floor.read')
  @Query(() => LiveFloorType)
  async liveFloor(@CurrentActor() actor: Actor): Promise<LiveFloorType> {
    return LiveFloorType.from(await this.liveFloorView.execute(actor));
  }

  @Allow('floor.write')
  @Mutation(() => Boolean, {
    description: 'Asks an agent who is away or missed a call to take calls again; shows on their screen.',
  })
  async askToBeReady(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<boolean> {
    return this.ask.execute(actor, personId);
  }
}
