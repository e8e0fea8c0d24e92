import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AddressView } from '../application/find-address.js';
import type { GoodsPageView, GoodsView } from '../application/order-views.js';
import type { GoodsFilePreview } from '../application/preview-goods-file.js';
import type { OrderRules } from '../domain/goods.js';

@ObjectType('Goods', { description: 'One thing that a client sells at a desk.' })
export class GoodsType {
  @Field(() => ID) id: string;
  @Field({ description: 'The client’s own code' }) sku: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) kana: string | null;
  @Field(() => MinorScalar, { description: 'With or without tax, as the desk’s rules say' })
  priceMinor: number;
  @Field(() => Int, { description: '1000 or 800 (reduced)' }) taxRateBps: number;
  @Field(() => Int, {
    nullable: true,
    description: 'What may still be promised; null when it is not counted',
  })
  stock: number | null;
  @Field() active: boolean;
  @Field(() => Int, { nullable: true, description: 'Days until it can leave; null: as the shop' })
  leadDays: number | null;

  static from({ deskId: _, ...view }: GoodsView): GoodsType {
    return Object.assign(new GoodsType(), view);
  }
}

@ObjectType('GoodsPage')
export class GoodsPageType {
  @Field(() => [GoodsType]) items: GoodsType[];
  @Field(() => Int) total: number;

  static from({ items, total }: GoodsPageView): GoodsPageType {
    return Object.assign(new GoodsPageType(), { items: items.map((view) => GoodsType.from(view)), total });
  }
}

@ObjectType('OrderRules', { description: 'How a client sells at a desk.' })
export class OrderRulesType {
  @Field() pricesIncludeTax: boolean;
  @Field(() => MinorScalar) shippingMinor: number;
  @Field(() => MinorScalar, { nullable: true }) freeShippingFromMinor: number | null;
  @Field(() => MinorScalar) codFeeMinor: number;
  @Field(() => String, {
    nullable: true,
    description: 'Where the buyer pays; goes out with the confirmation',
  })
  paymentUrl: string | null;
  @Field(() => String, { nullable: true, description: 'How mails to buyers are signed' })
  mailSignature: string | null;

  static from = (view: OrderRules): OrderRulesType => Object.assign(new OrderRulesType(), view);
}

@ObjectType('GoodsFileColumns', { description: 'Counted from 0; null where nothing fits.' })
export class GoodsFileColumnsType {
  @Field(() => Int, { nullable: true }) sku: number | null;
  @Field(() => Int, { nullable: true }) name: number | null;
  @Field(() => Int, { nullable: true }) kana: number | null;
  @Field(() => Int, { nullable: true }) price: number | null;
  @Field(() => Int, { nullable: true }) taxRate: number | null;
  @Field(() => Int, { nullable: true }) stock: number | null;
  @Field(() => Int, { nullable: true }) active: number | null;
}

@ObjectType('GoodsFilePreview')
export class GoodsFilePreviewType {
  @Field() encoding: string;
  @Field() hasHeading: boolean;
  @Field(() => GoodsFileColumnsType, { description: 'A guess' }) columns: GoodsFileColumnsType;
  @Field(() => [[String]]) rows: string[][];

  static from({ columns, rows, ...view }: GoodsFilePreview): GoodsFilePreviewType {
    return Object.assign(new GoodsFilePreviewType(), {
      ...view,
      columns: Object.assign(new GoodsFileColumnsType(), columns),
      rows: rows.map((cells) => [...cells]),
    });
  }
}

@ObjectType('PostalAddress')
export class PostalAddressType {
  @Field({ description: 'ISO 3166-2:JP' }) prefecture: string;
  @Field() city: string;
  @Field({ description: 'Empty where one code stands for a whole city' }) town: string;

  static from = (view: AddressView): PostalAddressType => Object.assign(new PostalAddressType(), view);
}
