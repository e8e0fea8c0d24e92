import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['AGENT', 'SUPERVISOR']} />,
    children: [
      screen('/desk/calls', ['recorded', 'call-desk'], () => import('./list-page')),
      screen('/outbound/calls/:id', ['recorded', 'campaigns'], () => import('./outbound-call-page')),
      screen('/desk/calls/:id', ['recorded', 'call-desk'], () => import('./call-page')),
    ],
  },
  {
    element: <Guarded roles={['AGENT']} />,
    children: [screen('/outbound/calls', ['recorded', 'campaigns'], () => import('./outbound-list-page'))],
  },
  {
    element: <Guarded roles={['SUPERVISOR']} />,
    children: [
      screen('/floor/campaigns/:id/calls', ['recorded', 'campaigns'], () => import('./campaign-calls-page')),
    ],
  },
];
