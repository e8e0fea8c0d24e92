import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MarkedReportView, OrderMarksView, ShopCarrierView } from '../application/order-views.js';
import type { ParcelFilePreview } from '../application/preview-parcel-file.js';
import type { AddressField } from '../domain/address-columns.js';
import type { OrderState } from '../domain/order.js';
import type { Carrier } from '../domain/parcel.js';
import type { ParcelProblem } from '../domain/shipment.js';
import { CarrierEnum, OrderStateEnum } from './order-enums.js';

export const ParcelProblemEnum = {
  NO_ORDER_NUMBER: 'no_order_number',
  NO_TRACKING_NUMBER: 'no_tracking_number',
  NOT_A_TRACKING_NUMBER: 'not_a_tracking_number',
  ROUNDED_NUMBER: 'rounded_number',
  TWICE_IN_FILE: 'twice_in_file',
  UNKNOWN_ORDER: 'unknown_order',
  NOT_CONFIRMED: 'not_confirmed',
  SHIPPED_OTHERWISE: 'shipped_otherwise',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, ParcelProblem>;
registerEnumType(ParcelProblemEnum, { name: 'ParcelProblem', description: 'Why an order was left as it is' });

@ObjectType('OrderMark', { description: 'What a list needs to mark an order.' })
export class OrderMarkType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => OrderStateEnum) state: OrderState;
  @Field({ description: 'Whether the buyer reads of what happens' }) hasEmail: boolean;
}

@ObjectType('OrderMarks')
export class OrderMarksType {
  @Field(() => [OrderMarkType], { description: 'Newest first, 500 at the most' }) items: OrderMarkType[];
  @Field(() => Int, { description: 'How many there are' }) total: number;

  static from({ items, total }: OrderMarksView): OrderMarksType {
    const marks = items.map((mark) => Object.assign(new OrderMarkType(), mark));
    return Object.assign(new OrderMarksType(), { items: marks, total });
  }
}

@ObjectType('OrderLeft')
export class OrderLeftType {
  @Field(() => ID) orderId: string;
  @Field(() => Int) number: number;
  @Field(() => ParcelProblemEnum) reason: ParcelProblem;
}

@ObjectType('MarkedReport', { description: 'What became of orders that were marked together.' })
export class MarkedReportType {
  @Field(() => Int) done: number;
  @Field(() => Int, { description: 'They were so already' }) unchanged: number;
  @Field(() => [OrderLeftType]) problems: OrderLeftType[];

  static from({ problems, ...view }: MarkedReportView): MarkedReportType {
    const left = problems.map((problem) => Object.assign(new OrderLeftType(), problem));
    return Object.assign(new MarkedReportType(), { ...view, problems: left });
  }
}

@ObjectType('ParcelFileColumns', { description: 'Counted from 0; null where nothing fits.' })
export class ParcelFileColumnsType {
  @Field(() => Int, { nullable: true }) order: number | null;
  @Field(() => Int, { nullable: true }) tracking: number | null;
}

@ObjectType('ParcelFilePreview')
export class ParcelFilePreviewType {
  @Field() encoding: string;
  @Field() hasHeading: boolean;
  @Field({ description: 'The columns are those of the last time; else they are a guess' })
  isRemembered: boolean;
  @Field(() => ParcelFileColumnsType) columns: ParcelFileColumnsType;
  @Field(() => [[String]]) rows: string[][];

  static from({ columns, rows, ...view }: ParcelFilePreview): ParcelFilePreviewType {
    return Object.assign(new ParcelFilePreviewType(), {
      ...view,
      columns: Object.assign(new ParcelFileColumnsType(), columns),
      rows: rows.map((cells) => [...cells]),
    });
  }
}

@ObjectType('AddressColumn')
export class AddressColumnType {
  @Field() heading: string;
  @Field(() => String, { description: 'What it holds, such as order_number or full_address' })
  field: AddressField;
  @Field({ description: 'The same on every line; only where the field is text' }) text: string;
}

@ObjectType('ShopCarrier', { description: 'What a shop has told of a carrier.' })
export class ShopCarrierType {
  @Field(() => CarrierEnum) carrier: Carrier;
  @Field(() => String, {
    nullable: true,
    description: 'Where parcels are followed; {number} stands for theirs',
  })
  trackingUrl: string | null;
  @Field(() => [AddressColumnType], { description: 'Of the address file, in order; empty: the usual ones' })
  addressColumns: AddressColumnType[];
  @Field(() => [AddressColumnType]) usualColumns: AddressColumnType[];

  static from({ addressColumns, usualColumns, ...view }: ShopCarrierView): ShopCarrierType {
    const columns = (told: ShopCarrierView['addressColumns']) =>
      told.map((column) => Object.assign(new AddressColumnType(), column));
    return Object.assign(new ShopCarrierType(), {
      ...view,
      addressColumns: columns(addressColumns),
      usualColumns: columns(usualColumns),
    });
  }
}
