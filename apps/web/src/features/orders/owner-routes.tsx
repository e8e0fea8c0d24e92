import { screen } from '../../app/screen';

export const ownerOrderRoutes = [
  screen('/owner/orders', ['orders', 'shipping'], () => import('./order-list-page')),
  screen('/owner/orders/:id', ['orders', 'shipping'], () => import('./order-page')),
  screen('/owner/orders/:id/correct', ['orders'], () => import('./correct-page')),
  screen('/owner/shipping/:deskId', ['orders', 'shipping'], () => import('./shipping-page')),
  screen('/owner/shipping/:deskId/carriers', ['orders', 'shipping'], () => import('./carriers-page')),
  screen('/owner/goods/:deskId', ['orders', 'shipping'], () => import('./goods-page')),
  screen('/owner/goods/:deskId/import', ['orders'], () => import('./goods-import-page')),
];
