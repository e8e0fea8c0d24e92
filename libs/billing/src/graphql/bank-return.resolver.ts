import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { CalendarDateScalar, IdArg, MinorScalar } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecideBankReturn } from '../application/decide-bank-return.js';
import { ReadFailedRefunds } from '../application/read-failed-refunds.js';
import { RecordBankReturn } from '../application/record-bank-return.js';
import { ReserveBankReturn } from '../application/reserve-bank-return.js';
import { FailedRefundType } from './bank-return.type.js';

/** What could not go back the way it came: paid by bank transfer, by two persons. */
@Resolver()
export class BankReturnResolver {
  constructor(
    private readonly reading: ReadFailedRefunds,
    private readonly reserve: ReserveBankReturn,
    private readonly record: RecordBankReturn,
    private readonly decide: DecideBankReturn,
  ) {}

  @Query(() => [FailedRefundType], { description: 'Those that still have to go back first.' })
  @Allow('money.read')
  async failedRefunds(@CurrentActor() actor: Actor): Promise<FailedRefundType[]> {
    return (await this.reading.execute(actor)).map((view) => FailedRefundType.from(view));
  }

  @Mutation(() => [FailedRefundType], {
    description: 'Sets the money aside before it is transferred, so that no invoice uses it meanwhile.',
  })
  @Allow('money.refund')
  async reserveBankReturn(
    @CurrentActor() actor: Actor,
    @IdArg('documentId') documentId: string,
  ): Promise<FailedRefundType[]> {
    await this.reserve.execute(actor, documentId);
    return this.failedRefunds(actor);
  }

  @Mutation(() => [FailedRefundType], {
    description:
      'The first of two persons has transferred what was set aside, or saw what the client sent back of an overpaid credit. Books nothing.',
  })
  @Allow('money.refund')
  async recordBankReturn(
    @CurrentActor() actor: Actor,
    @IdArg('documentId') documentId: string,
    @Args('paidOn', { type: () => CalendarDateScalar }) paidOn: CalendarDate,
    @Args('reference') reference: string,
    @Args('sentMinor', {
      type: () => MinorScalar,
      nullable: true,
      description: 'Transferred before it was set aside, while an invoice used it: how much',
    })
    sentMinor: Minor | null,
  ): Promise<FailedRefundType[]> {
    await this.record.execute(actor, documentId, paidOn, reference, sentMinor);
    return this.failedRefunds(actor);
  }

  @Mutation(() => [FailedRefundType], {
    description: 'The second of two persons. Books it; repeating it changes nothing.',
  })
  @Allow('money.refund')
  async approveBankReturn(
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
  async refuseBankReturn(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
  ): Promise<FailedRefundType[]> {
    await this.decide.refuse(actor, id, reason);
    return this.failedRefunds(actor);
  }
}
