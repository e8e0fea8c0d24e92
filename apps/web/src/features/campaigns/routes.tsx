import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [
      screen('/floor/campaigns', ['campaigns'], () => import('./list-page')),
      screen('/floor/campaigns/:id', ['campaigns'], () => import('./campaign-page')),
    ],
  },
  {
    element: <Guarded roles={['AGENT']} />,
    children: [
      screen('/outbound', ['campaigns', 'call-desk', 'desk', 'abuse'], () => import('./outbound-page')),
    ],
  },
];
