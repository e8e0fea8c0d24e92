import { type Actor, CurrentActor } from '@madoguchi/platform/access';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TakenOverType } from './floor.type.js';
import { InteractionLoader } from './interaction.loader.js';

/** Whose call it was and who has it now, in names; nothing else of a call that is no longer the agent's. */
@Resolver(() => TakenOverType)
export class TakenOverResolver {
  constructor(private readonly loader: InteractionLoader) {}

  @ResolveField(() => String, { nullable: true, description: 'Whose desk was called' })
  async clientName(
    @Parent() { deskId }: TakenOverType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    return (await this.loader.of(request, actor).desks.load(deskId))?.clientName ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The supervisor' })
  async byName(
    @Parent() { byId }: TakenOverType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    const loader = this.loader.of(request, actor);
    return (await loader.agentNames()).get(byId) ?? (await loader.agentNames(true)).get(byId) ?? null;
  }
}
