import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { PayoutAccount } from '../application/payout-account.js';
import { ReadPayouts } from '../application/read-payouts.js';
import { PayoutAccountType, PayoutType } from './payout.type.js';

/** The producer's and operator's side of money. */
@Resolver()
export class PayoutResolver {
  constructor(
    private readonly readPayouts: ReadPayouts,
    private readonly account: PayoutAccount,
  ) {}

  @Query(() => [PayoutType])
  @Allow('payout.read')
  async payouts(@CurrentActor() actor: Actor, @Language() language: LanguageCode): Promise<PayoutType[]> {
    return (await this.readPayouts.execute(actor)).map((view) => PayoutType.from(view, language));
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
