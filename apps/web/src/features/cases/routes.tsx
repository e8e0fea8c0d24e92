import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

const places = (base: string): RouteObject[] => [
  screen(`${base}/cases`, ['cases'], () => import('./list-page')),
  screen(`${base}/cases/new`, ['cases'], () => import('./new-page')),
  screen(`${base}/cases/:id`, ['cases'], () => import('./case-page')),
];

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [
      screen('/floor/cases/report', ['cases'], () => import('./report-page')),
      ...places('/floor').filter(({ path }) => path !== '/floor/cases/new'),
    ],
  },
  {
    element: <Guarded roles={['SUPERVISOR']} />,
    children: [
      screen('/floor/cases/new', ['cases'], () => import('./new-page')),
      screen('/floor/cases/rules', ['cases'], () => import('./rules-page')),
    ],
  },
  { element: <Guarded roles={['AGENT']} />, children: places('/desk') },
];
