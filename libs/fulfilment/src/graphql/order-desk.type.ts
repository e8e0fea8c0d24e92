import { Field, ObjectType } from '@nestjs/graphql';
import type { OrderDeskView } from '../application/order-views.js';
import { OrderRulesType } from './goods.type.js';
import { KeptDraftType } from './kept-draft.type.js';
import { OrderType } from './order.type.js';

@ObjectType('OrderDesk', { description: 'What the order form of a call begins with.' })
export class OrderDeskType {
  @Field(() => KeptDraftType, { description: 'What was typed so far of the next order' }) kept: KeptDraftType;
  @Field(() => OrderRulesType) rules: OrderRulesType;
  @Field(() => [OrderType], { description: 'Orders of this call' }) taken: OrderType[];

  static from({ kept, rules, taken }: OrderDeskView): OrderDeskType {
    return Object.assign(new OrderDeskType(), {
      kept: KeptDraftType.from(kept),
      rules: OrderRulesType.from(rules),
      taken: taken.map((view) => OrderType.from(view)),
    });
  }
}
