import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

const namespaces = ['studio', 'bundles', 'hours'];

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['PRODUCER']} />,
    children: [
      {
        lazy: async () => ({ Component: (await import('./studio-frame')).StudioFrame }),
        children: [
          screen('/studio', namespaces, () => import('./bundles-page')),
          screen('/studio/bundles/new', namespaces, () => import('./new-bundle-page')),
          screen('/studio/bundles/:bundleId', namespaces, () => import('./bundle-page')),
          screen('/studio/bundles/:bundleId/edit', namespaces, () => import('./edit-bundle-page')),
          screen('/studio/contracts', ['workplace', 'contract'], () => import('../workplace/contracts-page')),
          screen(
            '/studio/contracts/:contractId',
            ['workplace', 'contract'],
            () => import('../workplace/contract-page'),
          ),
          screen('/studio/consultations', namespaces, () => import('./consultations-page')),
          screen(
            '/studio/consultations/:id',
            [...namespaces, 'diagnosis'],
            () => import('./consultation-page'),
          ),
          screen('/studio/documents', ['documents'], () => import('../documents/search-page')),
          screen('/studio/payouts', ['workplace'], () => import('../workplace/payouts-page')),
        ],
      },
    ],
  },
];
