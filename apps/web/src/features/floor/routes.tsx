import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['SUPERVISOR', 'MANAGER']} />,
    children: [
      screen('/floor', ['floor', 'workplace', 'call-desk', 'cases'], () => import('./floor-page')),
      screen('/floor/wall', ['floor', 'workplace'], () => import('./wall-page')),
      screen('/floor/calls', ['floor', 'inbox', 'call-desk'], () => import('./calls-page')),
      screen('/floor/report', ['floor', 'inbox'], () => import('./report-page')),
      screen(
        '/floor/helpful',
        ['helpful', 'inbox', 'floor', 'call-desk'],
        () => import('../helpful/helpful-page'),
      ),
      screen('/floor/desks', ['floor'], () => import('./desks-page')),
      screen('/floor/routing', ['floor'], () => import('./routing-page')),
      screen('/floor/requests', ['floor', 'call-desk', 'inbox'], () => import('./requests-page')),
      screen('/floor/disputes', ['floor'], () => import('./disputes-page')),
      screen('/floor/desks/:id', ['desk'], () => import('../fulfilment/desk-page')),
      screen('/floor/desks/:id/number', ['desk'], () => import('../fulfilment/desk-number-page')),
      screen('/floor/contracts', ['workplace', 'contract'], () => import('../workplace/contracts-page')),
      screen(
        '/floor/contracts/:contractId',
        ['workplace', 'contract', 'desk'],
        () => import('../workplace/contract-page'),
      ),
      screen('/floor/documents', ['documents'], () => import('../documents/search-page')),
      screen('/floor/payouts', ['workplace'], () => import('../workplace/payouts-page')),
    ],
  },
  {
    element: <Guarded roles={['SUPERVISOR']} />,
    children: [
      screen('/floor/desks/:id/hours', ['desk', 'hours'], () => import('../fulfilment/hours-page')),
      screen('/floor/desks/:id/script', ['desk', 'call-desk'], () => import('../fulfilment/script-page')),
      screen('/floor/desks/:id/knowledge', ['desk'], () => import('../fulfilment/knowledge-page')),
      screen('/floor/desks/:id/transfer', ['desk', 'hours'], () => import('../fulfilment/transfer-page')),
      screen('/floor/desks/:id/urgency', ['desk'], () => import('../fulfilment/urgency-page')),
      screen('/floor/desks/:id/changes', ['desk'], () => import('../fulfilment/changes-page')),
      screen('/floor/desks/:id/recordings', ['desk'], () => import('../fulfilment/recording-rules-page')),
      screen('/floor/desks/:id/:part', ['desk'], () => import('../fulfilment/text-part-page')),
    ],
  },
];
