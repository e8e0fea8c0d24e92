import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerDispute } from '../application/answer-dispute.js';
import { DisputeUnit } from '../application/dispute-unit.js';
import { ReadDisputes } from '../application/read-disputes.js';
import { DisputedCallType, UnitDisputeType } from './dispute.type.js';

/** Objections of clients to single units: raised by the owner, answered by a supervisor or the platform. */
@Resolver()
export class DisputeResolver {
  constructor(
    private readonly raise: DisputeUnit,
    private readonly answer: AnswerDispute,
    private readonly read: ReadDisputes,
  ) {}

  @Allow('dispute.raise')
  @Mutation(() => UnitDisputeType, { description: 'One objection per unit, however often it is sent.' })
  async disputeUnit(
    @CurrentActor() actor: Actor,
    @IdArg('usageId') usageId: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<UnitDisputeType> {
    return UnitDisputeType.from(await this.raise.execute(actor, usageId, reason ?? null));
  }

  @Allow('dispute.answer')
  @Mutation(() => UnitDisputeType, { description: 'Accepting makes the unit free.' })
  async answerDispute(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('accept') accept: boolean,
    @Args('answer') answer: string,
  ): Promise<UnitDisputeType> {
    return UnitDisputeType.from(await this.answer.execute(actor, id, accept, answer));
  }

  @Allow('dispute.read')
  @Query(() => [DisputedCallType], { description: 'Open ones first, soonest answer first.' })
  async disputes(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<DisputedCallType[]> {
    return (await this.read.execute(actor)).map((each) => DisputedCallType.from(each, language));
  }
}
