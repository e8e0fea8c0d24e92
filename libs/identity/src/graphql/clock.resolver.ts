import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Args, GraphQLISODateTime, Mutation, Resolver } from '@nestjs/graphql';
import { SetClock } from '../application/set-clock.js';

@Resolver()
export class ClockResolver {
  constructor(private readonly clock: SetClock) {}

  @Mutation(() => GraphQLISODateTime, {
    description: "Moves the product's time (local start and tests only).",
  })
  @Allow('clock.move')
  setClock(
    @CurrentActor() actor: Actor,
    @Args('at', { type: () => GraphQLISODateTime }) at: Date,
  ): Promise<Date> {
    return this.clock.execute(actor, { at });
  }
}
