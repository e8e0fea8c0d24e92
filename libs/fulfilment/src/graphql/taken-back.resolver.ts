import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TakeBackWork } from '../application/take-back-work.js';
import { InteractionLoader } from './interaction.loader.js';
import { TakenBackType } from './taken-back.type.js';

/** Work that its agent does not finish, and who took it back. */
@Resolver(() => TakenBackType)
export class TakenBackResolver {
  constructor(
    private readonly takeBack: TakeBackWork,
    private readonly loader: InteractionLoader,
  ) {}

  @Allow('call.supervise')
  @Mutation(() => Boolean, {
    description:
      'Takes a call back that is being made, or a contact in hand, from its agent; false when it was in nobody’s hands any more.',
  })
  takeBackWork(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<boolean> {
    return this.takeBack.execute(actor, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'The supervisor' })
  async byName(
    @Parent() { byId }: TakenBackType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    const loader = this.loader.of(request, actor);
    return (await loader.agentNames()).get(byId) ?? (await loader.agentNames(true)).get(byId) ?? null;
  }
}
