import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CloseSlot } from '../application/close-slot.js';
import { OpenSlots } from '../application/open-slots.js';
import { ReadSlots } from '../application/read-slots.js';
import { SlotPatternInput } from './campaign.input.js';
import { BriefingType, SlotType } from './outbound.type.js';

/** The client's calendar for meetings. */
@Resolver()
export class SlotResolver {
  constructor(
    private readonly read: ReadSlots,
    private readonly openSlotsOf: OpenSlots,
    private readonly close: CloseSlot,
  ) {}

  @Allow('slot.read')
  @Query(() => [SlotType], { description: 'What lies ahead, full ones included.' })
  async slots(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
  ): Promise<SlotType[]> {
    return (await this.read.ofDesk(actor, deskId)).map((view) => SlotType.from(view));
  }

  @Allow('report.read')
  @Query(() => BriefingType)
  async briefing(
    @CurrentActor() actor: Actor,
    @Args('appointmentId', { type: () => ID }) appointmentId: string,
  ): Promise<BriefingType> {
    return BriefingType.from(await this.read.briefing(actor, appointmentId));
  }

  @Allow('slot.write')
  @Mutation(() => [SlotType])
  async openSlots(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('input') input: SlotPatternInput,
  ): Promise<SlotType[]> {
    return (await this.openSlotsOf.execute(actor, deskId, input)).map((view) => SlotType.from(view));
  }

  @Allow('slot.write')
  @Mutation(() => SlotType)
  async closeSlot(
    @CurrentActor() actor: Actor,
    @Args('slotId', { type: () => ID }) slotId: string,
  ): Promise<SlotType> {
    return SlotType.from(await this.close.execute(actor, slotId));
  }
}
