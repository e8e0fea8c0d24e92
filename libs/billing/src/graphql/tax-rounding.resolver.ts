import type { CalendarDate, RoundingMode } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChooseTaxRounding } from '../application/choose-tax-rounding.js';
import { RoundingModeEnum, TaxRoundingType } from './tax-rounding.type.js';

@Resolver()
export class TaxRoundingResolver {
  constructor(private readonly choose: ChooseTaxRounding) {}

  @Query(() => TaxRoundingType)
  @Allow('money.read')
  async taxRounding(@CurrentActor() actor: Actor): Promise<TaxRoundingType> {
    return TaxRoundingType.from(await this.choose.read(actor));
  }

  @Mutation(() => TaxRoundingType, {
    description: 'From a coming day on; documents that are issued keep theirs.',
  })
  @Allow('money.close')
  async chooseTaxRounding(
    @CurrentActor() actor: Actor,
    @Args('mode', { type: () => RoundingModeEnum }) mode: RoundingMode,
    @Args('fromOn', { type: () => CalendarDateScalar }) fromOn: CalendarDate,
  ): Promise<TaxRoundingType> {
    return TaxRoundingType.from(await this.choose.execute(actor, mode, fromOn));
  }
}
