import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

/** Inside the staff frame. */
export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['PRODUCER', 'MANAGER', 'ADMIN']} />,
    children: [
      screen('/team', ['workplace'], () => import('./team-page')),
      screen('/company', ['workplace', 'account', 'diagnosis'], () => import('./profile-page')),
    ],
  },
  {
    element: <Guarded roles={['MANAGER']} />,
    children: [screen('/connections', ['connect', 'workplace'], () => import('./connections-page'))],
  },
];

/** The same pages for owners, inside their frame. */
export const ownerWorkplaceRoutes: RouteObject[] = [
  screen('/owner/connections', ['connect', 'workplace'], () => import('./connections-page')),
  screen('/owner/export', ['export'], () => import('./export-page')),
  screen('/owner/team', ['workplace'], () => import('./team-page')),
  screen('/owner/company', ['workplace', 'account', 'diagnosis'], () => import('./profile-page')),
];
