import type { CalendarDate } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { CalendarDateScalar, IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PreparePayouts } from '../application/prepare-payouts.js';
import { PreviewPayouts } from '../application/preview-payouts.js';
import { ReadPayoutRuns } from '../application/read-payout-runs.js';
import { RefusePayouts } from '../application/refuse-payouts.js';
import { ReleasePayouts } from '../application/release-payouts.js';
import { ResendPayouts } from '../application/resend-payouts.js';
import { PayoutPreviewType, PayoutRunType } from './payout-run.type.js';
import { PayoutType } from './payout.type.js';

/** Paying producers and operators: one admin prepares, another releases. */
@Resolver()
export class PayoutRunResolver {
  constructor(
    private readonly preview: PreviewPayouts,
    private readonly read: ReadPayoutRuns,
    private readonly prepare: PreparePayouts,
    private readonly release: ReleasePayouts,
    private readonly refuse: RefusePayouts,
    private readonly resend: ResendPayouts,
  ) {}

  @Query(() => PayoutPreviewType)
  @Allow('money.read')
  async payoutPreview(
    @CurrentActor() actor: Actor,
    @Args('payOn', { type: () => CalendarDateScalar }) payOn: CalendarDate,
    @Language() language: LanguageCode,
  ): Promise<PayoutPreviewType> {
    return PayoutPreviewType.from(payOn, await this.preview.execute(actor, payOn), language);
  }

  @Query(() => [PayoutRunType], { description: 'Those that wait for their second person first.' })
  @Allow('money.read')
  async payoutRuns(@CurrentActor() actor: Actor): Promise<PayoutRunType[]> {
    return (await this.read.all(actor)).map((run) => PayoutRunType.from(run));
  }

  @Mutation(() => PayoutRunType, {
    description: 'The first of two persons. Changes neither money nor books.',
  })
  @Allow('money.payout')
  async preparePayouts(
    @CurrentActor() actor: Actor,
    @Args('payOn', { type: () => CalendarDateScalar }) payOn: CalendarDate,
  ): Promise<PayoutRunType> {
    return this.one(actor, await this.prepare.execute(actor, payOn));
  }

  @Mutation(() => PayoutRunType, {
    description:
      'The second of two persons. Writes the statements and sends the money; repeating it changes nothing.',
  })
  @Allow('money.payout')
  async releasePayouts(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('alone', { type: () => Boolean, nullable: true, description: 'The only admin says so' })
    alone: boolean | null,
  ): Promise<PayoutRunType> {
    await this.release.execute(actor, id, alone === true);
    return this.one(actor, id);
  }

  @Mutation(() => PayoutRunType)
  @Allow('money.payout')
  async refusePayouts(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
  ): Promise<PayoutRunType> {
    await this.refuse.execute(actor, id, reason);
    return this.one(actor, id);
  }

  @Mutation(() => [PayoutType], {
    description: 'Sends once more what was released and could not be sent. Nothing is sent twice.',
  })
  @Allow('money.payout')
  async resendPayouts(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<PayoutType[]> {
    return (await this.resend.execute(actor)).map((view) => PayoutType.from(view, language));
  }

  private async one(actor: Actor, id: string): Promise<PayoutRunType> {
    return PayoutRunType.from(await this.read.one(actor, id));
  }
}
