import { screen } from '../../app/screen';

export const ownerOrderRoutes = [
  screen('/owner/orders', ['orders'], () => import('./order-list-page')),
  screen('/owner/orders/:id', ['orders'], () => import('./order-page')),
  screen('/owner/orders/:id/correct', ['orders'], () => import('./correct-page')),
  screen('/owner/goods/:deskId', ['orders'], () => import('./goods-page')),
  screen('/owner/goods/:deskId/import', ['orders'], () => import('./goods-import-page')),
];
