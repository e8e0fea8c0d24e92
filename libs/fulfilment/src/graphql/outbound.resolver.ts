import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { JSONScalar } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ConfirmDisclosure } from '../application/confirm-disclosure.js';
import { KeepOutboundCall } from '../application/keep-outbound-call.js';
import { ReadOutboundDesk } from '../application/read-outbound-desk.js';
import { RecordOutboundCall } from '../application/record-outbound-call.js';
import { SaveOutboundDraft } from '../application/save-outbound-draft.js';
import { TakeNextContact } from '../application/take-next-contact.js';
import type { DisclosurePoint } from '../domain/outbound-call.js';
import { BASED_ON, KeptDraftType } from './kept-draft.type.js';
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
    private readonly drafts: SaveOutboundDraft,
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
    description: 'A sign of life; false when the contact went back to the others.',
  })
  keepOutboundCall(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
  ): Promise<boolean> {
    return this.keep.execute(actor, callId);
  }

  @Allow('contact.call')
  @Mutation(() => KeptDraftType, {
    description:
      'Keeps what was typed so far of the record; a sign of life as well. CONFLICT draftChangedMeanwhile when another screen was faster.',
  })
  async saveOutboundDraft(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
    @Args('draft', { type: () => JSONScalar }) draft: unknown,
    @Args('basedOn', BASED_ON) basedOn: number | null = null,
  ): Promise<KeptDraftType> {
    return KeptDraftType.from(await this.drafts.execute(actor, callId, { draft, basedOn }));
  }

  @Allow('contact.call')
  @Mutation(() => OutboundCallType, {
    description: 'Result, refusal, unit and meeting at once. The same record again changes nothing.',
  })
  async recordOutboundCall(
    @CurrentActor() actor: Actor,
    @Args('input') { callId, draftRevision = null, ...result }: RecordOutboundCallInput,
  ): Promise<OutboundCallType> {
    return OutboundCallType.from(await this.record.execute(actor, callId, result, draftRevision));
  }
}
