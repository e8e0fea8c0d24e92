import { type Actor, CurrentActor } from '@madoguchi/platform/access';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HelpWantedType } from './floor.type.js';
import { InteractionLoader } from './interaction.loader.js';

/** Who calls for a supervisor, and in whose name they talk. */
@Resolver(() => HelpWantedType)
export class HelpWantedResolver {
  constructor(private readonly loader: InteractionLoader) {}

  @ResolveField(() => String, { nullable: true })
  async agentName(
    @Parent() { personId }: HelpWantedType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    const loader = this.loader.of(request, actor);
    return (await loader.agentNames()).get(personId) ?? (await loader.agentNames(true)).get(personId) ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async clientName(
    @Parent() { deskId }: HelpWantedType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    return (await this.loader.of(request, actor).desks.load(deskId))?.clientName ?? null;
  }
}
