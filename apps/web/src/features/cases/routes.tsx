import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [
      screen('/floor/cases', ['cases'], () => import('./list-page')),
      screen('/floor/cases/report', ['cases'], () => import('./report-page')),
      screen('/floor/cases/:id', ['cases', 'call-desk'], () => import('./case-page')),
    ],
  },
  {
    element: <Guarded roles={['SUPERVISOR']} />,
    children: [
      screen('/floor/cases/new', ['cases'], () => import('./new-page')),
      screen('/floor/cases/rules', ['cases'], () => import('./rules-page')),
    ],
  },
  {
    element: <Guarded roles={['AGENT']} />,
    children: [
      screen('/desk/cases', ['cases'], () => import('./list-page')),
      screen('/desk/cases/new', ['cases'], () => import('./new-page')),
      screen('/desk/cases/:id', ['cases', 'call-desk'], () => import('./case-page')),
    ],
  },
];
