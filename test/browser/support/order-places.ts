import type { Place } from './places.js';

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
  shop('/owner/goods/:deskId', ({ shopDeskId }) => `/owner/goods/${shopDeskId}`),
  shop('/owner/goods/:deskId/import', ({ shopDeskId }) => `/owner/goods/${shopDeskId}/import`),
  floor('/floor/orders'),
  floor('/floor/orders/:id', ({ orderId }) => `/floor/orders/${orderId}`),
  floor('/floor/orders/:id/correct', ({ orderId }) => `/floor/orders/${orderId}/correct`),
  floor('/floor/goods/:deskId', ({ shopDeskId }) => `/floor/goods/${shopDeskId}`),
  floor('/floor/goods/:deskId/import', ({ shopDeskId }) => `/floor/goods/${shopDeskId}/import`),
];
