import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadSpending } from '../application/read-spending.js';
import { SetSpendingRule } from '../application/set-spending-rule.js';
import { SpendingRuleInput, SpendingType } from './spending.type.js';

/** Alerts and the limit that an owner sets. */
@Resolver()
export class SpendingResolver {
  constructor(
    private readonly read: ReadSpending,
    private readonly set: SetSpendingRule,
  ) {}

  @Query(() => SpendingType)
  @Allow('invoice.read')
  async spending(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
  ): Promise<SpendingType> {
    return SpendingType.from(await this.read.execute(actor, contractId));
  }

  @Mutation(() => SpendingType, { description: 'Holds at once, for the running month too.' })
  @Allow('spending.write')
  async setSpendingRule(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
    @Args('input') input: SpendingRuleInput,
  ): Promise<SpendingType> {
    await this.set.execute(actor, contractId, { ...input, capMinor: input.capMinor ?? null });
    return SpendingType.from(await this.read.execute(actor, contractId));
  }
}
