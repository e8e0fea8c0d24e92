import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['AGENT', 'SUPERVISOR']} />,
    children: [
      screen('/desk/calls', ['recorded', 'call-desk'], () => import('./list-page')),
      screen('/desk/calls/:id', ['recorded', 'call-desk'], () => import('./call-page')),
    ],
  },
];
