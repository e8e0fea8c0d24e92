import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  OrderChangeKind,
  OrderChangeView,
  OrderFiguresView,
  OrderPageView,
  OrderView,
  PricedOrderView,
} from '../application/order-views.js';
import type { OrderDifference } from '../domain/order-changes.js';
import type { BuyerLanguage, OrderState, Payment, TimeBand } from '../domain/order.js';
import type { Carrier } from '../domain/parcel.js';
import {
  BuyerLanguageEnum,
  CarrierEnum,
  OrderChangeKindEnum,
  OrderStateEnum,
  PaymentEnum,
  TimeBandEnum,
} from './order-enums.js';

@ObjectType('OrderLine')
export class OrderLineType {
  @Field(() => ID) goodsId: string;
  @Field() sku: string;
  @Field() name: string;
  @Field(() => MinorScalar) priceMinor: number;
  @Field(() => Int) taxRateBps: number;
  @Field(() => Int) quantity: number;
}

@ObjectType('OrderRate', { description: 'All of one tax rate; the tax is rounded once.' })
export class OrderRateType {
  @Field(() => Int) rateBps: number;
  @Field(() => MinorScalar, { description: 'Without tax' }) taxableMinor: number;
  @Field(() => MinorScalar) taxMinor: number;
}

@ObjectType('ShortGoods')
export class ShortGoodsType {
  @Field(() => ID) goodsId: string;
  @Field() name: string;
  @Field(() => Int) left: number;
}

@ObjectType('OrderTotals')
export class OrderTotalsType {
  @Field() pricesIncludeTax: boolean;
  @Field(() => MinorScalar) goodsMinor: number;
  @Field(() => MinorScalar) shippingMinor: number;
  @Field(() => MinorScalar) codFeeMinor: number;
  @Field(() => [OrderRateType], { description: 'Highest rate first' }) rates: OrderRateType[];
  @Field(() => MinorScalar) taxMinor: number;
  @Field(() => MinorScalar, { description: 'What the buyer pays, with tax' }) totalMinor: number;
}

@ObjectType('PricedOrder')
export class PricedOrderType extends OrderTotalsType {
  @Field(() => [ShortGoodsType], { description: 'Goods of which there is less than wanted' })
  short: ShortGoodsType[];

  static from({ taxableMinor: _, ...view }: PricedOrderView): PricedOrderType {
    return Object.assign(new PricedOrderType(), view);
  }
}

@ObjectType('Order', { description: 'What a buyer ordered by telephone. It names no agent.' })
export class OrderType extends OrderTotalsType {
  @Field(() => ID) id: string;
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => ID, { description: 'The call that brought it' }) interactionId: string;
  @Field(() => Int, { description: 'Of the desk, counted from 1' }) number: number;
  @Field(() => OrderStateEnum) state: OrderState;
  @Field(() => Int, { description: 'Rises with every change' }) version: number;
  @Field() buyerName: string;
  @Field() buyerKana: string;
  @Field() phone: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field() postalCode: string;
  @Field() prefecture: string;
  @Field() address: string;
  @Field(() => String, { nullable: true }) building: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) deliverOn: string | null;
  @Field(() => TimeBandEnum, { nullable: true }) timeBand: TimeBand | null;
  @Field(() => PaymentEnum) payment: Payment;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => BuyerLanguageEnum) language: BuyerLanguage;
  @Field(() => CarrierEnum, { nullable: true }) carrier: Carrier | null;
  @Field(() => String, { nullable: true }) trackingNumber: string | null;
  @Field(() => [OrderLineType]) lines: OrderLineType[];
  @Field({
    description: 'Something outside of the advertisement was offered: documents and eight days are due',
  })
  offeredMore: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true }) documentsSentAt: Date | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => GraphQLISODateTime) takenAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The same day it may be taken back' })
  shippedAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when client or desk know that it is paid',
  })
  paidAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Where the buyer follows the parcel' })
  trackingUrl: string | null;

  static from(view: OrderView): OrderType {
    return Object.assign(new OrderType(), view);
  }
}

@ObjectType('OrderPage')
export class OrderPageType {
  @Field(() => [OrderType]) items: OrderType[];
  @Field(() => Int) total: number;

  static from({ items, total }: OrderPageView): OrderPageType {
    return Object.assign(new OrderPageType(), { items: items.map((view) => OrderType.from(view)), total });
  }
}

@ObjectType('OrderDifference')
export class OrderDifferenceType {
  @Field(() => String) field: OrderDifference['field'];
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType('OrderChange')
export class OrderChangeType {
  @Field(() => Int) version: number;
  @Field(() => OrderChangeKindEnum) kind: OrderChangeKind;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field({ description: 'Else by the operator' }) byClient: boolean;
  @Field(() => String, { nullable: true, description: 'Only for readers of the same side' })
  byName: string | null;
  @Field(() => [OrderDifferenceType]) changes: OrderDifferenceType[];
}

@ObjectType('OrderDetail')
export class OrderDetailType extends OrderType {
  @Field(() => [OrderChangeType], { description: 'Oldest first' }) history: OrderChangeType[];

  static override from(view: OrderView & { history: OrderChangeView[] }): OrderDetailType {
    return Object.assign(new OrderDetailType(), view);
  }
}

@ObjectType('OrderDay')
export class OrderDayType {
  @Field(() => CalendarDateScalar) day: string;
  @Field(() => Int) orders: number;
  @Field(() => MinorScalar) totalMinor: number;
}

@ObjectType('BestSeller')
export class BestSellerType {
  @Field() sku: string;
  @Field() name: string;
  @Field(() => Int) quantity: number;
  @Field(() => MinorScalar) amountMinor: number;
}

@ObjectType('OrderFigures', { description: 'Without what was cancelled.' })
export class OrderFiguresType {
  @Field(() => [OrderDayType], { description: 'Every day of the span, oldest first' }) byDay: OrderDayType[];
  @Field(() => [BestSellerType]) best: BestSellerType[];

  static from({ byDay, best }: OrderFiguresView): OrderFiguresType {
    return Object.assign(new OrderFiguresType(), { byDay: [...byDay], best: [...best] });
  }
}
