import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CloseMonth } from '../application/close-month.js';
import { ReadMoney } from '../application/read-money.js';
import { RetryFailedCommands } from '../application/retry-failed-commands.js';
import { ClosedMonthType, MoneyCockpitType, TrialBalanceType } from './money.type.js';

/** The platform admin's side of money. */
@Resolver()
export class MoneyResolver {
  constructor(
    private readonly money: ReadMoney,
    private readonly close: CloseMonth,
    private readonly retry: RetryFailedCommands,
  ) {}

  @Query(() => TrialBalanceType)
  @Allow('money.read')
  async trialBalance(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<TrialBalanceType> {
    return Object.assign(new TrialBalanceType(), await this.money.trialBalance(actor, language));
  }

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

  @Mutation(() => MoneyCockpitType, {
    description: 'Tries again what the payment provider had refused; nothing is done twice.',
  })
  @Allow('money.close')
  async retryFailedCommands(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<MoneyCockpitType> {
    await this.retry.execute(actor);
    return MoneyCockpitType.from(await this.money.cockpit(actor, language), language);
  }
}
