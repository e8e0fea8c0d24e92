import { enter } from '../../../apps/local/src/play/people.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house } from './house.js';
import type { Place } from './places.js';

/** The demo's shop, and its newest order that waits for documents. */
export interface ShopThings {
  readonly shopDeskId: string;
  readonly orderId: string;
}

/** The demo's client that sells by telephone, and the supervisor who serves it. */
const seenBy =
  (account: string) =>
  (route: string, path?: Place['path']): Place => ({ route, account, ...(path && { path }) });
const shop = seenBy('owner-ibo');
const floor = seenBy('supervisor-hiroshima');

export const orderPlaces: readonly Place[] = [
  shop('/owner/orders'),
  { route: '/owner/orders', account: 'beginner', when: 'before the first contract' },
  shop('/owner/orders/:id', ({ orderId }) => `/owner/orders/${orderId}`),
  shop('/owner/orders/:id/correct', ({ orderId }) => `/owner/orders/${orderId}/correct`),
  shop('/owner/shipping/:deskId', ({ shopDeskId }) => `/owner/shipping/${shopDeskId}`),
  shop('/owner/shipping/:deskId/carriers', ({ shopDeskId }) => `/owner/shipping/${shopDeskId}/carriers`),
  shop('/owner/goods/:deskId', ({ shopDeskId }) => `/owner/goods/${shopDeskId}`),
  shop('/owner/goods/:deskId/import', ({ shopDeskId }) => `/owner/goods/${shopDeskId}/import`),
  floor('/floor/orders'),
  floor('/floor/orders/:id', ({ orderId }) => `/floor/orders/${orderId}`),
  floor('/floor/orders/:id/correct', ({ orderId }) => `/floor/orders/${orderId}/correct`),
  floor('/floor/shipping/:deskId', ({ shopDeskId }) => `/floor/shipping/${shopDeskId}`),
  floor('/floor/shipping/:deskId/carriers', ({ shopDeskId }) => `/floor/shipping/${shopDeskId}/carriers`),
  floor('/floor/goods/:deskId', ({ shopDeskId }) => `/floor/goods/${shopDeskId}`),
  floor('/floor/goods/:deskId/import', ({ shopDeskId }) => `/floor/goods/${shopDeskId}/import`),
];

export async function gatherShop(): Promise<ShopThings> {
  const owner = await enter(house(), {
    email: 'owner-ibo@demo.madoguchi.example',
    password: DEMO_PASSWORD,
  });
  const { orders } = await owner.graphql<{ orders: { items: { id: string; deskId: string }[] } }>(
    'query { orders(documentsDue: true, first: 1) { items { id deskId } } }',
  );
  const [order] = orders.items;
  return { shopDeskId: order!.deskId, orderId: order!.id };
}
