import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CloseMonth } from '../application/close-month.js';
import { ReadMoney } from '../application/read-money.js';
import { ClosedMonthType, MoneyCockpitType } from './money.type.js';

/** The platform admin's side of money. */
@Resolver()
export class MoneyResolver {
  constructor(
    private readonly money: ReadMoney,
    private readonly close: CloseMonth,
  ) {}

  @Query(() => MoneyCockpitType)
  @Allow('money.read')
  async moneyCockpit(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<MoneyCockpitType> {
    return MoneyCockpitType.from(await this.money.cockpit(actor, language), language);
  }

  @Mutation(() => ClosedMonthType, {
    description: 'Bills a finished month. Repeating it bills nothing twice.',
  })
  @Allow('money.close')
  async closeMonth(
    @CurrentActor() actor: Actor,
    @Args('month', { description: 'YYYY-MM' }) month: string,
    @Language() language: LanguageCode,
  ): Promise<ClosedMonthType> {
    return ClosedMonthType.from(await this.close.execute(actor, month), language);
  }
}
