import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CarryStoppedRefund } from '../application/carry-stopped-refund.js';
import { LeaveEvent } from '../application/leave-event.js';
import { ReadStoppedWork } from '../application/read-stopped-work.js';
import { RetryStoppedWork } from '../application/retry-stopped-work.js';
import { StoppedSideEnum, StoppedWorkPageType } from './stopped-work.type.js';

const nothingAsked = { side: null, company: null };

/** What stands still between us and the payment provider. */
@Resolver()
export class StoppedWorkResolver {
  constructor(
    private readonly reading: ReadStoppedWork,
    private readonly retry: RetryStoppedWork,
    private readonly leave: LeaveEvent,
    private readonly carry: CarryStoppedRefund,
  ) {}

  @Query(() => StoppedWorkPageType)
  @Allow('money.read')
  async stoppedWork(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('side', { type: () => StoppedSideEnum, nullable: true }) side: StoppedSideEnum | null,
    @Args('company', { type: () => String, nullable: true, description: 'A part of its name' })
    company: string | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<StoppedWorkPageType> {
    const question = { side: side ?? null, company: company ?? null };
    return StoppedWorkPageType.from(await this.reading.execute(actor, question, after ?? null), language);
  }

  @Mutation(() => StoppedWorkPageType, {
    description:
      'Tries one of them again, or all that can be. What the provider did already is seen and not done twice.',
  })
  @Allow('money.close')
  async retryStoppedWork(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('id', { type: () => ID, nullable: true, description: 'Null for all' }) id: string | null,
  ): Promise<StoppedWorkPageType> {
    await this.retry.execute(actor, id ?? null);
    return StoppedWorkPageType.from(await this.reading.execute(actor, nothingAsked, null), language);
  }

  @Mutation(() => StoppedWorkPageType, {
    description: 'Sets a failed event aside for good, because it is none of ours.',
  })
  @Allow('money.close')
  async leaveStripeEvent(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<StoppedWorkPageType> {
    await this.leave.execute(actor, id);
    return StoppedWorkPageType.from(await this.reading.execute(actor, nothingAsked, null), language);
  }

  @Mutation(() => StoppedWorkPageType, {
    description:
      'A refund that the provider refuses for good becomes a credit: it covers the next invoice, or leaves by bank transfer.',
  })
  @Allow('money.close')
  async carryStoppedRefund(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<StoppedWorkPageType> {
    await this.carry.execute(actor, id);
    return StoppedWorkPageType.from(await this.reading.execute(actor, nothingAsked, null), language);
  }
}
