import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { EndCall } from '../application/end-call.js';
import { HearTelephony } from '../application/hear-telephony.js';
import { OfferCall } from '../application/offer-call.js';
import { SimulateCall } from '../application/simulate-call.js';
import { TelephonyEventInput } from './call-control.input.js';
import { CallEndedInput, IncomingCallInput } from './call.input.js';
import { InteractionType } from './interaction.type.js';

/** The door for telephony adapters, and the simulator that stands in for one. */
@Resolver()
export class TelephonyResolver {
  constructor(
    private readonly offer: OfferCall,
    private readonly end: EndCall,
    private readonly simulate: SimulateCall,
    private readonly hear: HearTelephony,
  ) {}

  @Allow('call.ingress')
  @Mutation(() => InteractionType, {
    description: 'A call rings. The same providerCallId again returns the same call.',
  })
  async offerCall(
    @CurrentActor() actor: Actor,
    @Args('input') input: IncomingCallInput,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.offer.execute(actor, input));
  }

  @Allow('call.ingress')
  @Mutation(() => InteractionType, {
    description:
      'A call is over. Before an agent answered it counts as abandoned; until the result is recorded these times replace ours.',
  })
  async endCall(
    @CurrentActor() actor: Actor,
    @Args('input') input: CallEndedInput,
  ): Promise<InteractionType> {
    const { providerCallId, endedAt, abandoned, talkSeconds } = input;
    const report = { abandoned, endedAt: endedAt ?? undefined, talkSeconds: talkSeconds ?? undefined };
    return InteractionType.from(await this.end.execute(actor, providerCallId, report));
  }

  @Allow('call.ingress')
  @Mutation(() => InteractionType, {
    description:
      'What happens between ringing and end. Events may come twice and in any order; the newest hold decides.',
  })
  async telephonyEvent(
    @CurrentActor() actor: Actor,
    @Args('input') input: TelephonyEventInput,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.hear.execute(actor, input));
  }

  @Allow('call.simulate')
  @Mutation(() => InteractionType, { description: 'A made-up caller rings the desk. Not in production.' })
  async simulateCall(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.simulate.execute(actor, deskId));
  }
}
