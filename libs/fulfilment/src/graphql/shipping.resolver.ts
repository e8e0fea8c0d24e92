import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ConfirmOrders } from '../application/confirm-orders.js';
import { PreviewParcelFile } from '../application/preview-parcel-file.js';
import { ReadOrderMarks } from '../application/read-order-marks.js';
import { ShipOrders } from '../application/ship-orders.js';
import { TakeBackShipment } from '../application/take-back-shipment.js';
import { type OrderState, orderStates } from '../domain/order.js';
import { type Carrier, carriers } from '../domain/parcel.js';
import { CarrierEnum, OrderStateEnum } from './order-enums.js';
import { OrderType } from './order.type.js';
import { MarkedReportType, OrderMarksType, ParcelFilePreviewType } from './shipping.type.js';

@ArgsType()
export class OrderMarksArgs {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field(() => OrderStateEnum, { nullable: true }) @IsOptional() @IsIn(orderStates) state?: OrderState | null;
  @Field(() => Boolean, { defaultValue: false, nullable: true }) @IsOptional() @IsBoolean() documentsDue:
    boolean | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) search?: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) @IsOptional() @IsString() from?: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) @IsOptional() @IsString() until?: string | null;
}

/** What is absurd is stopped early; how many are too many is said by the use case. */
@ArgsType()
export class MarkedOrdersArgs {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field(() => [ID]) @IsArray() @ArrayMaxSize(2_000) @IsString({ each: true }) orderIds: string[];
}

@ArgsType()
export class ShipOrdersArgs extends MarkedOrdersArgs {
  @Field(() => CarrierEnum, { nullable: true }) @IsOptional() @IsIn(carriers) carrier?: Carrier | null;
}

/** A shop's day with many orders. The carrier's file itself arrives over HTTP. */
@Resolver()
export class ShippingResolver {
  constructor(
    private readonly marks: ReadOrderMarks,
    private readonly confirm: ConfirmOrders,
    private readonly ship: ShipOrders,
    private readonly takeBack: TakeBackShipment,
    private readonly preview: PreviewParcelFile,
  ) {}

  @Allow('order.write')
  @Query(() => OrderMarksType, { description: 'Everything of a filter, to be marked at once.' })
  async orderMarks(@CurrentActor() actor: Actor, @Args() args: OrderMarksArgs): Promise<OrderMarksType> {
    const { deskId, documentsDue, ...request } = args;
    const asked = { ...request, documentsDue: documentsDue ?? false };
    return OrderMarksType.from(await this.marks.execute(actor, deskId, asked));
  }

  @Allow('order.write')
  @Mutation(() => MarkedReportType)
  async confirmOrders(
    @CurrentActor() actor: Actor,
    @Args() { deskId, orderIds }: MarkedOrdersArgs,
  ): Promise<MarkedReportType> {
    return MarkedReportType.from(await this.confirm.execute(actor, deskId, orderIds));
  }

  @Allow('order.write')
  @Mutation(() => MarkedReportType, {
    description: 'Each buyer is told once; what cannot leave is named and stays as it is.',
  })
  async shipOrders(
    @CurrentActor() actor: Actor,
    @Args() { deskId, orderIds, carrier }: ShipOrdersArgs,
  ): Promise<MarkedReportType> {
    return MarkedReportType.from(await this.ship.execute(actor, deskId, orderIds, carrier ?? null));
  }

  @Allow('order.write')
  @Mutation(() => OrderType, { description: 'The same day only; the buyer is told that it has not left.' })
  async takeBackShipment(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
  ): Promise<OrderType> {
    return OrderType.from(await this.takeBack.execute(actor, orderId));
  }

  @Allow('order.write')
  @Query(() => ParcelFilePreviewType, {
    description: 'Finds the columns of a carrier’s file. `beginning`: the first bytes of the file in base64.',
  })
  async previewParcelFile(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('carrier', { type: () => CarrierEnum }) carrier: Carrier,
    @Args('beginning') beginning: string,
  ): Promise<ParcelFilePreviewType> {
    return ParcelFilePreviewType.from(await this.preview.execute(actor, deskId, carrier, beginning));
  }
}
