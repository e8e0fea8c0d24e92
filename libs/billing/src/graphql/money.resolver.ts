import type { CalendarDate } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { CalendarDateScalar, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CloseMonth } from '../application/close-month.js';
import { PreviewPayouts } from '../application/preview-payouts.js';
import { ReadMoney } from '../application/read-money.js';
import { RetryFailedCommands } from '../application/retry-failed-commands.js';
import { RunPayouts } from '../application/run-payouts.js';
import { ClosedMonthType, MoneyCockpitType, TrialBalanceType } from './money.type.js';
import { PayoutPreviewType } from './payout.type.js';

/** The platform admin's side of money. */
@Resolver()
export class MoneyResolver {
  constructor(
    private readonly money: ReadMoney,
    private readonly close: CloseMonth,
    private readonly preview: PreviewPayouts,
    private readonly payout: RunPayouts,
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

  @Query(() => PayoutPreviewType)
  @Allow('money.read')
  async payoutPreview(
    @CurrentActor() actor: Actor,
    @Args('payOn', { type: () => CalendarDateScalar }) payOn: CalendarDate,
    @Language() language: LanguageCode,
  ): Promise<PayoutPreviewType> {
    return PayoutPreviewType.from(payOn, await this.preview.execute(actor, payOn), language);
  }

  @Mutation(() => PayoutPreviewType, {
    description: 'Writes statements and sends money. Repeating it pays nothing twice.',
  })
  @Allow('money.payout')
  async runPayouts(
    @CurrentActor() actor: Actor,
    @Args('payOn', { type: () => CalendarDateScalar }) payOn: CalendarDate,
    @Language() language: LanguageCode,
  ): Promise<PayoutPreviewType> {
    return PayoutPreviewType.from(payOn, await this.payout.execute(actor, payOn), language);
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
