import type { RouteObject } from 'react-router';
import { billingRoutes } from '../features/billing/routes';
import { ownerCampaignRoutes } from '../features/campaigns/owner-routes';
import { ownerCaseRoutes } from '../features/cases/owner-routes';
import { catalogueRoutes } from '../features/catalogue/routes';
import { contractingRoutes } from '../features/contracting/routes';
import { diagnosisRoutes, ownerDiagnosisRoutes } from '../features/diagnosis/routes';
import { fulfilmentRoutes } from '../features/fulfilment/routes';
import { homeRoutes } from '../features/home/routes';
import { identityRoutes } from '../features/identity/routes';
import { ownerOrderRoutes } from '../features/orders/owner-routes';
import { ownerWorkplaceRoutes } from '../features/workplace/routes';
import { Loading } from '../ui/states';
import { Crashed, NotFound } from './crashed';
import { Guarded } from './guarded';
import { PublicShell } from './public-shell';

/** Staff features register themselves: each exports `routes` from its routes file. */
const staffFiles = import.meta.glob<{ routes: RouteObject[] }>(
  '../features/{studio,desk,floor,admin,workplace,campaigns,cases,orders,recorded,abuse}/routes.tsx',
  {
    eager: true,
  },
);
const staffRoutes = Object.values(staffFiles).flatMap(({ routes }) => routes);

export const routes: RouteObject[] = [
  {
    element: <PublicShell />,
    hydrateFallbackElement: <Loading />,
    errorElement: <PublicShell crashed />,
    children: [
      {
        errorElement: <Crashed />,
        children: [
          ...homeRoutes,
          ...diagnosisRoutes,
          ...identityRoutes,
          ...catalogueRoutes,
          {
            element: <Guarded roles={['OWNER']} />,
            children: [
              ...ownerDiagnosisRoutes,
              ...contractingRoutes,
              ...fulfilmentRoutes,
              ...ownerCampaignRoutes,
              ...ownerCaseRoutes,
              ...ownerOrderRoutes,
              ...billingRoutes,
              ...ownerWorkplaceRoutes,
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
  {
    hydrateFallbackElement: <Loading />,
    lazy: async () => ({ Component: (await import('./staff-shell')).StaffShell }),
    errorElement: <PublicShell crashed />,
    children: [{ errorElement: <Crashed />, children: staffRoutes }],
  },
];
