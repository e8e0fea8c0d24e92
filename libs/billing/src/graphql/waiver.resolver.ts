import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DecideWaiver } from '../application/decide-waiver.js';
import { ProposeWaiver } from '../application/propose-waiver.js';
import { ReadWaivers } from '../application/read-waivers.js';
import { WithdrawWaiver } from '../application/withdraw-waiver.js';
import { ProposeWaiverInput, WaiverType } from './waiver.type.js';

/** Letting a client off a month before its bill is out; afterwards it is a credit note. */
@Resolver()
export class WaiverResolver {
  constructor(
    private readonly read: ReadWaivers,
    private readonly propose: ProposeWaiver,
    private readonly decide: DecideWaiver,
    private readonly withdraw: WithdrawWaiver,
  ) {}

  @Query(() => [WaiverType], { description: 'Those that wait for a second person first.' })
  @Allow('money.read')
  async waivers(@CurrentActor() actor: Actor): Promise<WaiverType[]> {
    return (await this.read.execute(actor)).map((view) => WaiverType.from(view));
  }

  @Mutation(() => [WaiverType], {
    description: 'Holds at once up to the sum of the policy, above it when a second admin agrees.',
  })
  @Allow('money.refund')
  async proposeWaiver(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeWaiverInput,
  ): Promise<WaiverType[]> {
    await this.propose.execute(actor, input);
    return this.waivers(actor);
  }

  @Mutation(() => [WaiverType], { description: 'The second of two persons. Repeating it changes nothing.' })
  @Allow('money.refund')
  async approveWaiver(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('alone', { type: () => Boolean, nullable: true, description: 'The only admin says so' })
    alone: boolean | null,
  ): Promise<WaiverType[]> {
    await this.decide.approve(actor, id, alone === true);
    return this.waivers(actor);
  }

  @Mutation(() => [WaiverType])
  @Allow('money.refund')
  async refuseWaiver(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
  ): Promise<WaiverType[]> {
    await this.decide.refuse(actor, id, reason);
    return this.waivers(actor);
  }

  @Mutation(() => [WaiverType], {
    description:
      'Until the bill is made. The client’s forecast follows at once. Repeating it changes nothing.',
  })
  @Allow('money.refund')
  async withdrawWaiver(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
  ): Promise<WaiverType[]> {
    await this.withdraw.execute(actor, id, reason);
    return this.waivers(actor);
  }
}
