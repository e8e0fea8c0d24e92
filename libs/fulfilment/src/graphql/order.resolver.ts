import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { CorrectOrder } from '../application/correct-order.js';
import { MarkDocumentsSent } from '../application/mark-documents-sent.js';
import { MarkOrderPaid } from '../application/mark-order-paid.js';
import { MoveOrder } from '../application/move-order.js';
import { ReadOrders } from '../application/read-orders.js';
import { ShipOrder } from '../application/ship-order.js';
import { type OrderState, orderStates } from '../domain/order.js';
import { OrderStateEnum } from './order-enums.js';
import { contentOf, CorrectOrderInput, ParcelInput } from './order.input.js';
import { OrderDetailType, OrderFiguresType, OrderPageType, OrderType } from './order.type.js';

@ArgsType()
export class OrdersArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) deskId?: string | null;
  @Field(() => OrderStateEnum, { nullable: true }) @IsOptional() @IsIn(orderStates) state?: OrderState | null;
  @Field(() => Boolean, {
    defaultValue: false,
    nullable: true,
    description: 'Only those whose documents wait',
  })
  @IsOptional()
  @IsBoolean()
  documentsDue: boolean | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) search?: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) @IsOptional() @IsString() from?: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) @IsOptional() @IsString() until?: string | null;
  @Field(() => Int, { defaultValue: 20, nullable: true }) @IsOptional() @IsInt() first: number | null;
  @Field(() => Int, { defaultValue: 0, nullable: true }) @IsOptional() @IsInt() offset: number | null;
}

/** Orders after they were taken: client and supervisor. */
@Resolver()
export class OrderResolver {
  constructor(
    private readonly read: ReadOrders,
    private readonly correct: CorrectOrder,
    private readonly move: MoveOrder,
    private readonly ship: ShipOrder,
    private readonly documents: MarkDocumentsSent,
    private readonly paid: MarkOrderPaid,
  ) {}

  @Allow('order.read')
  @Query(() => OrderPageType, { description: 'Newest first.' })
  async orders(@CurrentActor() actor: Actor, @Args() args: OrdersArgs): Promise<OrderPageType> {
    const { documentsDue, first, offset } = args;
    const request = {
      ...args,
      documentsDue: documentsDue ?? false,
      first: first ?? 20,
      offset: offset ?? 0,
    };
    return OrderPageType.from(await this.read.page(actor, request));
  }

  @Allow('order.read')
  @Query(() => OrderDetailType)
  async order(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OrderDetailType> {
    return OrderDetailType.from(await this.read.one(actor, id));
  }

  @Allow('order.read')
  @Query(() => OrderFiguresType, { description: 'The last days up to today.' })
  async orderFigures(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('days', { type: () => Int, defaultValue: 30 }) days: number,
  ): Promise<OrderFiguresType> {
    return OrderFiguresType.from(await this.read.figuresOf(actor, deskId, days));
  }

  @Allow('order.write')
  @Mutation(() => OrderType, { description: 'CONFLICT when somebody changed it meanwhile.' })
  async correctOrder(
    @CurrentActor() actor: Actor,
    @Args('input') input: CorrectOrderInput,
  ): Promise<OrderType> {
    return OrderType.from(await this.correct.execute(actor, { ...input, ...contentOf(input) }));
  }

  @Allow('order.write')
  @Mutation(() => OrderType, { description: 'That the money has arrived, or false: that was a mistake.' })
  async markOrderPaid(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
    @Args('arrived') arrived: boolean,
  ): Promise<OrderType> {
    return OrderType.from(await this.paid.execute(actor, orderId, arrived));
  }

  @Allow('order.write')
  @Mutation(() => OrderType)
  async confirmOrder(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
  ): Promise<OrderType> {
    return OrderType.from(await this.move.execute(actor, orderId, 'confirm'));
  }

  @Allow('order.write')
  @Mutation(() => OrderType, {
    description: 'The buyer is told; a number that is known later may be sent again.',
  })
  async shipOrder(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
    @Args('input', { type: () => ParcelInput, nullable: true }) parcel: ParcelInput | null,
  ): Promise<OrderType> {
    const { carrier, trackingNumber } = parcel ?? {};
    const told = { carrier: carrier ?? null, trackingNumber: trackingNumber ?? null };
    return OrderType.from(await this.ship.execute(actor, orderId, told));
  }

  @Allow('order.write')
  @Mutation(() => OrderType)
  async completeOrder(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
  ): Promise<OrderType> {
    return OrderType.from(await this.move.execute(actor, orderId, 'complete'));
  }

  @Allow('order.write')
  @Mutation(() => OrderType, { description: 'Gives the goods back to the stock.' })
  async cancelOrder(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
    @Args('reason') reason: string,
  ): Promise<OrderType> {
    return OrderType.from(await this.move.execute(actor, orderId, 'cancel', reason));
  }

  @Allow('order.write')
  @Mutation(() => OrderType, { description: 'The papers after telephone solicitation are on their way.' })
  async markDocumentsSent(
    @CurrentActor() actor: Actor,
    @Args('orderId', { type: () => ID }) orderId: string,
  ): Promise<OrderType> {
    return OrderType.from(await this.documents.execute(actor, orderId));
  }
}
