import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [screen('/floor/abuse', ['abuse', 'call-desk', 'floor'], () => import('./floor-page'))],
  },
  {
    element: <Guarded roles={['AGENT', 'SUPERVISOR']} />,
    children: [screen('/desk/abuse', ['abuse', 'call-desk'], () => import('./own-page'))],
  },
];
