import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['AGENT', 'SUPERVISOR']} />,
    children: [
      screen(
        '/desk/helpful',
        ['helpful', 'inbox', 'floor', 'call-desk'],
        () => import('../helpful/own-page'),
      ),
      screen('/desk', ['call-desk', 'workplace', 'cases', 'orders', 'abuse'], () => import('./desk-page')),
    ],
  },
];
