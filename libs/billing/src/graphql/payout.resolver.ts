import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { PayoutAccount } from '../application/payout-account.js';
import { ReadPayouts } from '../application/read-payouts.js';
import { ReadRevenue } from '../application/read-revenue.js';
import { PayoutAccountType, PayoutType, RevenueMonthType } from './payout.type.js';

/** The producer's and operator's side of money. */
@Resolver()
export class PayoutResolver {
  constructor(
    private readonly readPayouts: ReadPayouts,
    private readonly account: PayoutAccount,
    private readonly readRevenue: ReadRevenue,
  ) {}

  @Query(() => [PayoutType])
  @Allow('payout.read')
  async payouts(@CurrentActor() actor: Actor, @Language() language: LanguageCode): Promise<PayoutType[]> {
    return (await this.readPayouts.execute(actor)).map((view) => PayoutType.from(view, language));
  }

  @Query(() => [RevenueMonthType], { description: 'The last twelve months of service, oldest first.' })
  @Allow('revenue.read')
  async revenue(@CurrentActor() actor: Actor): Promise<RevenueMonthType[]> {
    return (await this.readRevenue.execute(actor)).map((month) =>
      Object.assign(new RevenueMonthType(), month),
    );
  }

  @Query(() => PayoutAccountType)
  @Allow('payout.account')
  payoutAccount(@CurrentActor() actor: Actor): Promise<PayoutAccountType> {
    return this.account.read(actor);
  }

  @Mutation(() => PayoutAccountType)
  @Allow('payout.account')
  openPayoutAccount(@CurrentActor() actor: Actor): Promise<PayoutAccountType> {
    return this.account.execute(actor);
  }
}
