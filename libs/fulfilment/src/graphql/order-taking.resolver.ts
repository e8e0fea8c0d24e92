import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { JSONScalar } from '@madoguchi/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FindAddress } from '../application/find-address.js';
import { PlaceOrder } from '../application/place-order.js';
import { PriceOrder } from '../application/price-order.js';
import { ReadOrderDesk } from '../application/read-order-desk.js';
import { SaveOrderDraft } from '../application/save-order-draft.js';
import type { Payment } from '../domain/order.js';
import { PostalAddressType } from './goods.type.js';
import { BASED_ON, KeptDraftType } from './kept-draft.type.js';
import { OrderDeskType } from './order-desk.type.js';
import { PaymentEnum } from './order-enums.js';
import { contentOf, OrderLineInput, PlaceOrderInput } from './order.input.js';
import { OrderType, PricedOrderType } from './order.type.js';

/** What an agent does while somebody orders. */
@Resolver()
export class OrderTakingResolver {
  constructor(
    private readonly desk: ReadOrderDesk,
    private readonly price: PriceOrder,
    private readonly place: PlaceOrder,
    private readonly draft: SaveOrderDraft,
    private readonly address: FindAddress,
  ) {}

  @Allow('order.take')
  @Query(() => OrderDeskType)
  async orderDesk(
    @CurrentActor() actor: Actor,
    @Args('interactionId', { type: () => ID }) interactionId: string,
  ): Promise<OrderDeskType> {
    return OrderDeskType.from(await this.desk.execute(actor, interactionId));
  }

  @Allow('goods.read')
  @Query(() => PricedOrderType, { description: 'What it would cost, and what is short; promises nothing.' })
  async priceOrder(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('lines', { type: () => [OrderLineInput] }) lines: OrderLineInput[],
    @Args('payment', { type: () => PaymentEnum }) payment: Payment,
    @Args('orderId', { type: () => ID, nullable: true, description: 'The order that is being corrected' })
    orderId: string | null,
  ): Promise<PricedOrderType> {
    return PricedOrderType.from(await this.price.execute(actor, deskId, { lines, payment, orderId }));
  }

  @Allow('goods.read')
  @Query(() => [PostalAddressType], { description: 'The places that share a postal code.' })
  async addressesOf(@Args('postalCode') postalCode: string): Promise<PostalAddressType[]> {
    return (await this.address.execute(postalCode)).map(PostalAddressType.from);
  }

  @Allow('order.take')
  @Mutation(() => KeptDraftType, {
    description:
      'Keeps what was typed so far of the next order. CONFLICT draftChangedMeanwhile when another screen was faster.',
  })
  async saveOrderDraft(
    @CurrentActor() actor: Actor,
    @Args('interactionId', { type: () => ID }) interactionId: string,
    @Args('draft', { type: () => JSONScalar }) draft: unknown,
    @Args('basedOn', BASED_ON) basedOn: number | null = null,
  ): Promise<KeptDraftType> {
    return KeptDraftType.from(await this.draft.execute(actor, interactionId, { draft, basedOn }));
  }

  @Allow('order.take')
  @Mutation(() => OrderType, {
    description: 'Takes an order and reserves its goods. The same request again changes nothing.',
  })
  async placeOrder(
    @CurrentActor() actor: Actor,
    @Args('input') { draftRevision = null, ...input }: PlaceOrderInput,
  ): Promise<OrderType> {
    return OrderType.from(await this.place.execute(actor, { ...input, ...contentOf(input) }, draftRevision));
  }
}
