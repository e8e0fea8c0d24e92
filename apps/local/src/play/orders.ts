import { randomUUID } from 'node:crypto';
import type { Session } from './session.js';

/** What a buyer says on the telephone. */
export interface SpokenOrder {
  readonly buyerName: string;
  readonly buyerKana: string;
  readonly phone: string;
  readonly email?: string;
  readonly postalCode: string;
  readonly prefecture: string;
  readonly address: string;
  readonly deliverOn?: string;
  readonly timeBand?: string;
  readonly payment: 'LINK' | 'CASH_ON_DELIVERY' | 'INVOICE';
  readonly note?: string;
  readonly lines: readonly { readonly goodsId: string; readonly quantity: number }[];
  readonly offeredMore?: boolean;
}

/** A price list with the columns code, name, reading, price, tax rate and stock. @returns the goods' ids by their codes. */
export async function importGoods(owner: Session, deskId: string, csv: string): Promise<Map<string, string>> {
  const query = new URLSearchParams({ sku: '0', name: '1', kana: '2', price: '3', taxRate: '4', stock: '5' });
  const response = await owner.request(`/files/desks/${deskId}/goods?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-madoguchi-upload': '1' },
    body: csv,
  });
  if (!response.ok)
    throw new Error(`The goods were refused with ${response.status}: ${await response.text()}`);
  const { goods } = await owner.graphql<{ goods: { items: { id: string; sku: string }[] } }>(
    'query ($deskId: ID!) { goods(deskId: $deskId, first: 100) { items { id sku } } }',
    { deskId },
  );
  return new Map(goods.items.map(({ id, sku }) => [sku, id]));
}

/** An order in a call that the agent holds or has just recorded. @returns the order's id. */
export async function placeOrder(agent: Session, interactionId: string, order: SpokenOrder): Promise<string> {
  const { placeOrder: placed } = await agent.graphql<{ placeOrder: { id: string } }>(
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { id } }',
    {
      input: {
        offeredMore: false,
        ...order,
        interactionId,
        requestId: randomUUID(),
        disclosed: order.offeredMore ?? false,
      },
    },
  );
  return placed.id;
}

/** Somebody calls, orders, and the agent records it. @returns call and order. */
export async function playOrder(
  telephony: Session,
  agent: Session,
  deskId: string,
  providerCallId: string,
  order: SpokenOrder,
): Promise<{ interactionId: string; orderId: string }> {
  const { offerCall } = await telephony.graphql<{ offerCall: { id: string } }>(
    'mutation ($input: IncomingCallInput!) { offerCall(input: $input) { id } }',
    { input: { deskId, providerCallId, callerNumber: order.phone } },
  );
  const { id } = offerCall;
  const { takeCall } = await agent.graphql<{ takeCall: { topics: string[] } }>(
    'mutation ($id: ID!) { takeCall(interactionId: $id) { topics } }',
    { id },
  );
  const orderId = await placeOrder(agent, id, order);
  await agent.graphql('mutation ($id: ID!) { hangUp(interactionId: $id) { id } }', { id });
  await agent.graphql(
    'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { id } }',
    {
      input: {
        interactionId: id,
        outcome: 'RESOLVED',
        urgency: 'NORMAL',
        callerName: order.buyerName,
        callerKana: order.buyerKana,
        callbackNumber: order.phone,
        message: 'ご注文を承りました。',
        topic: takeCall.topics.find((one) => one === '注文') ?? null,
      },
    },
  );
  return { interactionId: id, orderId };
}

/** The steps of an order that the client took, in their order. */
export async function moveOrder(
  owner: Session,
  orderId: string,
  steps: readonly ('confirm' | 'ship' | 'complete')[],
): Promise<void> {
  for (const step of steps)
    await owner.graphql(`mutation ($id: ID!) { ${step}Order(orderId: $id) { id } }`, { id: orderId });
}
