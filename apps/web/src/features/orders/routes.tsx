import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [
      screen('/floor/orders', ['orders'], () => import('./order-list-page')),
      screen('/floor/orders/:id', ['orders'], () => import('./order-page')),
      screen('/floor/orders/:id/correct', ['orders'], () => import('./correct-page')),
      screen('/floor/goods/:deskId', ['orders'], () => import('./goods-page')),
      screen('/floor/goods/:deskId/import', ['orders'], () => import('./goods-import-page')),
    ],
  },
];
