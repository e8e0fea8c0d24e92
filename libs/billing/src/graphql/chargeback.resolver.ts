import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerChargeback } from '../application/answer-chargeback.js';
import { DecideLostDeposit } from '../application/decide-lost-deposit.js';
import { DraftEvidence } from '../application/draft-evidence.js';
import { ReadChargebacks } from '../application/read-chargebacks.js';
import { ChargebackType, LostDepositDecisionEnum } from './chargeback.type.js';

/** Payments that a bank contests: the list, and the one answer we may give. */
@Resolver()
export class ChargebackResolver {
  constructor(
    private readonly reading: ReadChargebacks,
    private readonly draft: DraftEvidence,
    private readonly answer: AnswerChargeback,
    private readonly decide: DecideLostDeposit,
  ) {}

  @Query(() => [ChargebackType])
  @Allow('money.read')
  async chargebacks(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<ChargebackType[]> {
    return (await this.reading.all(actor)).map((view) => ChargebackType.from(view, language));
  }

  @Query(() => String, {
    description: 'What contract, invoice and calls say for us; to be read before it is sent',
  })
  @Allow('money.read')
  chargebackEvidence(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<string> {
    return this.draft.execute(actor, id);
  }

  @Mutation(() => ChargebackType, { description: 'Hands the evidence to the bank. Once only.' })
  @Allow('money.refund')
  async answerChargeback(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('text') text: string,
    @Language() language: LanguageCode,
  ): Promise<ChargebackType> {
    return ChargebackType.from(await this.answer.execute(actor, id, text), language);
  }

  @Mutation(() => ChargebackType, { description: 'Once only; the same decision again changes nothing.' })
  @Allow('money.refund')
  async decideLostDeposit(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('decision', { type: () => LostDepositDecisionEnum }) decision: LostDepositDecisionEnum,
    @Language() language: LanguageCode,
  ): Promise<ChargebackType> {
    return ChargebackType.from(await this.decide.execute(actor, id, decision), language);
  }
}
