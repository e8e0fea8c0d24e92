import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConfirmDisclosure } from '../application/confirm-disclosure.js';
import { KeepOutboundCall } from '../application/keep-outbound-call.js';
import { ReadOutboundDesk } from '../application/read-outbound-desk.js';
import { RecordOutboundCall } from '../application/record-outbound-call.js';
import { TakeNextContact } from '../application/take-next-contact.js';
import type { DisclosurePoint } from '../domain/outbound-call.js';
import { DisclosurePointEnum } from './outbound-enums.js';
import { RecordOutboundCallInput } from './outbound.input.js';
import { OutboundCallType, OutboundDeskType } from './outbound.type.js';

/** What an agent does with a campaign: one contact at a time. */
@Resolver()
export class OutboundResolver {
  constructor(
    private readonly desk: ReadOutboundDesk,
    private readonly take: TakeNextContact,
    private readonly disclosure: ConfirmDisclosure,
    private readonly keep: KeepOutboundCall,
    private readonly record: RecordOutboundCall,
  ) {}

  @Allow('contact.call')
  @Query(() => OutboundDeskType)
  async myOutboundDesk(@CurrentActor() actor: Actor): Promise<OutboundDeskType> {
    return OutboundDeskType.from(await this.desk.execute(actor));
  }

  @Allow('contact.call')
  @Mutation(() => OutboundCallType, {
    description:
      'Moments asked for first, then whoever has rested longest. Who holds a contact gets it again.',
  })
  async takeNextContact(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
  ): Promise<OutboundCallType> {
    return OutboundCallType.from(await this.take.execute(actor, campaignId));
  }

  @Allow('contact.call')
  @Mutation(() => OutboundCallType, { description: 'All four points, before anybody is solicited.' })
  async confirmDisclosure(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
    @Args('points', { type: () => [DisclosurePointEnum] }) points: DisclosurePoint[],
  ): Promise<OutboundCallType> {
    return OutboundCallType.from(await this.disclosure.execute(actor, callId, points));
  }

  @Allow('contact.call')
  @Mutation(() => Boolean, {
    description: 'A sign of life with what was typed so far; false when the contact went back to the others.',
  })
  keepOutboundCall(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<boolean> {
    return this.keep.execute(actor, callId, note ?? null);
  }

  @Allow('contact.call')
  @Mutation(() => OutboundCallType, {
    description: 'Result, refusal, unit and meeting at once. The same record again changes nothing.',
  })
  async recordOutboundCall(
    @CurrentActor() actor: Actor,
    @Args('input') { callId, ...result }: RecordOutboundCallInput,
  ): Promise<OutboundCallType> {
    return OutboundCallType.from(await this.record.execute(actor, callId, result));
  }
}
