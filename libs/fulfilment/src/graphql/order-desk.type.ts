import { JSONScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import type { OrderDeskView } from '../application/order-views.js';
import { OrderRulesType } from './goods.type.js';
import { OrderType } from './order.type.js';

@ObjectType('OrderDesk', { description: 'What the order form of a call begins with.' })
export class OrderDeskType {
  @Field(() => JSONScalar, { nullable: true, description: 'What was typed so far' }) draft: object | null;
  @Field(() => OrderRulesType) rules: OrderRulesType;
  @Field(() => [OrderType], { description: 'Orders of this call' }) taken: OrderType[];

  static from({ draft, rules, taken }: OrderDeskView): OrderDeskType {
    return Object.assign(new OrderDeskType(), {
      draft,
      rules: OrderRulesType.from(rules),
      taken: taken.map((view) => OrderType.from(view)),
    });
  }
}
