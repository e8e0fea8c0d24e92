import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReplacePayeeAccount } from '../application/replace-payee-account.js';
import { PayeeAbroadType } from './payee-account.type.js';

/** Payees whom no money can reach, as the platform sees them. */
@Resolver()
export class PayeeAccountResolver {
  constructor(private readonly replace: ReplacePayeeAccount) {}

  @Query(() => [PayeeAbroadType])
  @Allow('money.read')
  async payeesAbroad(@CurrentActor() actor: Actor): Promise<PayeeAbroadType[]> {
    return (await this.replace.read(actor)).map((payee) => PayeeAbroadType.from(payee));
  }

  @Mutation(() => [PayeeAbroadType], {
    description:
      'The payee registers anew; what was not sent yet goes to the new account. Refused for an account that can be used.',
  })
  @Allow('money.payout')
  async replacePayeeAccount(
    @CurrentActor() actor: Actor,
    @IdArg('companyId') companyId: string,
    @Args('reason') reason: string,
  ): Promise<PayeeAbroadType[]> {
    return (await this.replace.execute(actor, companyId, reason)).map((payee) => PayeeAbroadType.from(payee));
  }
}
