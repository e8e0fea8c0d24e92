import { ContractType } from '@madoguchi/contracting/graphql/contract.type';
import { type Actor, CurrentActor } from '@madoguchi/platform/access';
import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InteractionLoader } from './interaction.loader.js';

/** Contracting does not know desks, so the field that leads to one lives here. */
@Resolver(() => ContractType)
export class ContractDeskResolver {
  constructor(private readonly loader: InteractionLoader) {}

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The desk that this contract opened; null for a moment after signing.',
  })
  async deskId(
    @Parent() contract: ContractType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    return (await this.loader.of(request, actor).contractDesks.load(contract.id)) ?? null;
  }
}
