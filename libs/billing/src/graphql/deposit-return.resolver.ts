import type { CalendarDate } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { CalendarDateScalar, IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecideDepositReturn } from '../application/decide-deposit-return.js';
import { ReadFailedRefunds } from '../application/read-failed-refunds.js';
import { RecordDepositReturn } from '../application/record-deposit-return.js';
import { FailedRefundType } from './deposit-return.type.js';

/** Deposits that could not go back to their cards: paid by bank transfer, by two persons. */
@Resolver()
export class DepositReturnResolver {
  constructor(
    private readonly reading: ReadFailedRefunds,
    private readonly record: RecordDepositReturn,
    private readonly decide: DecideDepositReturn,
  ) {}

  @Query(() => [FailedRefundType], { description: 'Those that still have to go back first.' })
  @Allow('money.read')
  async failedRefunds(@CurrentActor() actor: Actor): Promise<FailedRefundType[]> {
    return (await this.reading.execute(actor)).map((view) => FailedRefundType.from(view));
  }

  @Mutation(() => [FailedRefundType], { description: 'The first of two persons. Books nothing.' })
  @Allow('money.refund')
  async recordDepositReturn(
    @CurrentActor() actor: Actor,
    @IdArg('settlementId') settlementId: string,
    @Args('paidOn', { type: () => CalendarDateScalar }) paidOn: CalendarDate,
    @Args('reference') reference: string,
  ): Promise<FailedRefundType[]> {
    await this.record.execute(actor, settlementId, paidOn, reference);
    return this.failedRefunds(actor);
  }

  @Mutation(() => [FailedRefundType], {
    description: 'The second of two persons. Books it; repeating it changes nothing.',
  })
  @Allow('money.refund')
  async approveDepositReturn(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('alone', { type: () => Boolean, nullable: true, description: 'The only admin says so' })
    alone: boolean | null,
  ): Promise<FailedRefundType[]> {
    await this.decide.approve(actor, id, alone === true);
    return this.failedRefunds(actor);
  }

  @Mutation(() => [FailedRefundType])
  @Allow('money.refund')
  async refuseDepositReturn(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
  ): Promise<FailedRefundType[]> {
    await this.decide.refuse(actor, id, reason);
    return this.failedRefunds(actor);
  }
}
