import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [
      screen('/floor/orders', ['orders', 'shipping'], () => import('./order-list-page')),
      screen('/floor/orders/:id', ['orders', 'shipping'], () => import('./order-page')),
      screen('/floor/orders/:id/correct', ['orders'], () => import('./correct-page')),
      screen('/floor/shipping/:deskId', ['orders', 'shipping'], () => import('./shipping-page')),
      screen('/floor/shipping/:deskId/carriers', ['orders', 'shipping'], () => import('./carriers-page')),
      screen('/floor/goods/:deskId', ['orders', 'shipping'], () => import('./goods-page')),
      screen('/floor/goods/:deskId/import', ['orders'], () => import('./goods-import-page')),
    ],
  },
];
