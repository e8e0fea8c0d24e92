import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadRouting } from '../application/read-routing.js';
import { SetAgentSkills } from '../application/set-agent-skills.js';
import { SetDeskQueue } from '../application/set-desk-queue.js';
import {
  AgentSkillsInput,
  AgentSkillsType,
  DeskQueueInput,
  DeskQueueType,
  RoutingType,
} from './routing.type.js';

/** Who may answer what. */
@Resolver()
export class RoutingResolver {
  constructor(
    private readonly read: ReadRouting,
    private readonly setSkills: SetAgentSkills,
    private readonly setQueue: SetDeskQueue,
  ) {}

  @Allow('floor.read')
  @Query(() => RoutingType)
  async routing(@CurrentActor() actor: Actor): Promise<RoutingType> {
    return RoutingType.from(await this.read.execute(actor));
  }

  @Allow('floor.write')
  @Mutation(() => AgentSkillsType)
  async setAgentSkills(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('input') { languages, certifications, deskIds }: AgentSkillsInput,
  ): Promise<AgentSkillsType> {
    return AgentSkillsType.from(
      await this.setSkills.execute(actor, personId, { languages, certifications, deskIds: deskIds ?? null }),
    );
  }

  @Allow('floor.write')
  @Mutation(() => DeskQueueType)
  async setDeskQueue(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('input') input: DeskQueueInput,
  ): Promise<DeskQueueType> {
    return DeskQueueType.from(await this.setQueue.execute(actor, deskId, { ...input }));
  }
}
