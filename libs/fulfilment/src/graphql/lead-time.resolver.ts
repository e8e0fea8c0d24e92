import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReadLeadTime } from '../application/read-lead-time.js';
import { SetLeadTime } from '../application/set-lead-time.js';
import type { Delivery, LeadTime } from '../domain/lead-time.js';

@ObjectType('LeadTime', { description: 'How long a shop needs until an order leaves and arrives.' })
export class LeadTimeType {
  @Field(() => Int, { description: 'Days of shipping after the one that begins with the order' })
  days: number;
  @Field(() => String, {
    nullable: true,
    description: 'HH:MM; what is ordered later counts as of the next day',
  })
  cutOff: string | null;
  @Field(() => [Int], { description: 'On which parcels leave; 1 is Monday' }) weekdays: number[];
  @Field() shipsOnHolidays: boolean;
  @Field(() => Int, { description: 'Days on the way' }) transitDays: number;

  static from = (view: LeadTime | null): LeadTimeType | null =>
    view && Object.assign(new LeadTimeType(), { ...view, weekdays: [...view.weekdays] });
}

@ObjectType('EarliestDelivery', { description: 'Later days can be kept too.' })
export class EarliestDeliveryType {
  @Field(() => CalendarDateScalar) leavesOn: string;
  @Field(() => CalendarDateScalar) arrivesOn: string;

  static from = (view: Delivery | null): EarliestDeliveryType | null =>
    view && Object.assign(new EarliestDeliveryType(), view);
}

@InputType('LeadTimeInput')
export class LeadTimeInput {
  @Field(() => Int) @IsInt() days: number;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20) cutOff?: string | null;
  @Field(() => [Int]) @IsArray() @ArrayMaxSize(50) @IsInt({ each: true }) weekdays: number[];
  @Field() @IsBoolean() shipsOnHolidays: boolean;
  @Field(() => Int) @IsInt() transitDays: number;
}

/** What a shop can keep of what is promised on the telephone. */
@Resolver()
export class LeadTimeResolver {
  constructor(
    private readonly read: ReadLeadTime,
    private readonly set: SetLeadTime,
  ) {}

  @Allow('goods.read')
  @Query(() => LeadTimeType, { nullable: true, description: 'Null: any day may be promised.' })
  async leadTime(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
  ): Promise<LeadTimeType | null> {
    return LeadTimeType.from(await this.read.ofShop(actor, deskId));
  }

  @Allow('goods.read')
  @Query(() => EarliestDeliveryType, {
    nullable: true,
    description: 'As of now, for these goods together. Null: any day may be promised.',
  })
  async earliestDelivery(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('goodsIds', { type: () => [ID] }) goodsIds: string[],
  ): Promise<EarliestDeliveryType | null> {
    return EarliestDeliveryType.from(await this.read.earliest(actor, deskId, goodsIds.slice(0, 200)));
  }

  @Allow('goods.write')
  @Mutation(() => LeadTimeType, { nullable: true, description: 'Null takes it away.' })
  async setLeadTime(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('input', { type: () => LeadTimeInput, nullable: true }) input: LeadTimeInput | null,
  ): Promise<LeadTimeType | null> {
    const lead = input && { ...input, cutOff: input.cutOff ?? null };
    return LeadTimeType.from(await this.set.execute(actor, deskId, lead));
  }
}
