import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerObjection } from '../application/answer-objection.js';
import { ObjectToStatement } from '../application/object-to-statement.js';
import { ReadObjections } from '../application/read-objections.js';
import { ReadPayouts } from '../application/read-payouts.js';
import { PayoutType } from './payout.type.js';
import { LineCorrectionInput, ObjectionToAnswerType } from './statement.type.js';

/** Whether a statement is right: what makes it a lawful 仕入明細書. */
@Resolver()
export class StatementResolver {
  constructor(
    private readonly object: ObjectToStatement,
    private readonly answer: AnswerObjection,
    private readonly read: ReadObjections,
    private readonly payouts: ReadPayouts,
  ) {}

  @Query(() => [ObjectionToAnswerType], { description: 'Those that wait for an answer first.' })
  @Allow('payout.answer')
  async statementObjections(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<ObjectionToAnswerType[]> {
    return (await this.read.execute(actor)).map((view) => ObjectionToAnswerType.from(view, language));
  }

  @Mutation(() => [PayoutType], { description: 'The payee says within the days that lines are wrong.' })
  @Allow('payout.object')
  async objectToStatement(
    @CurrentActor() actor: Actor,
    @IdArg('payoutId') payoutId: string,
    @Args('lines', { type: () => [Int], description: 'Lines of the statement, the first is 1' })
    lines: number[],
    @Args('words') words: string,
    @Language() language: LanguageCode,
  ): Promise<PayoutType[]> {
    await this.object.execute(actor, payoutId, lines, words);
    return (await this.payouts.execute(actor)).map((view) => PayoutType.from(view, language));
  }

  @Mutation(() => [ObjectionToAnswerType], {
    description: 'The payee is right: the correction stands on its next statement.',
  })
  @Allow('payout.answer')
  async acceptObjection(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('corrections', { type: () => [LineCorrectionInput] }) corrections: LineCorrectionInput[],
    @Args('answer') answer: string,
    @Language() language: LanguageCode,
  ): Promise<ObjectionToAnswerType[]> {
    await this.answer.accept(actor, id, corrections, answer);
    return this.statementObjections(actor, language);
  }

  @Mutation(() => [ObjectionToAnswerType], { description: 'The statement is right; the payee reads why.' })
  @Allow('payout.answer')
  async refuseObjection(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('answer') answer: string,
    @Language() language: LanguageCode,
  ): Promise<ObjectionToAnswerType[]> {
    await this.answer.refuse(actor, id, answer);
    return this.statementObjections(actor, language);
  }
}
