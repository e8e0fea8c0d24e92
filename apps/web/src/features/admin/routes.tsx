import type { RouteObject } from 'react-router';
import { Guarded } from '../../app/guarded';
import { screen } from '../../app/screen';

export const routes: RouteObject[] = [
  {
    element: <Guarded roles={['ADMIN']} />,
    children: [
      screen('/admin', ['admin', 'studio'], () => import('./approvals-page')),
      screen('/admin/approvals/:versionId', ['admin', 'studio'], () => import('./approval-page')),
      screen('/admin/money', ['admin', 'workplace', 'bill'], () => import('./money-page')),
      screen('/admin/receivables', ['admin', 'workplace'], () => import('./receivables-page')),
      screen('/admin/payouts', ['admin', 'workplace'], () => import('./payouts/payouts-page')),
      screen('/admin/documents', ['documents'], () => import('../documents/search-page')),
      screen('/admin/disputes', ['floor'], () => import('../floor/disputes-page')),
      screen('/admin/reconciliation', ['admin'], () => import('./reconciliation-page')),
      screen('/admin/ledger', ['admin'], () => import('./ledger-page')),
      screen('/admin/ledger/:account', ['admin'], () => import('./account-page')),
      screen('/admin/stopped', ['admin', 'workplace'], () => import('./stopped-page')),
      screen('/admin/chargebacks', ['admin', 'workplace'], () => import('./chargebacks-page')),
      screen('/admin/credits', ['admin', 'workplace'], () => import('./credit/credits-page')),
      screen('/admin/credits/:id', ['admin', 'workplace'], () => import('./credit/propose-page')),
      screen('/admin/contracts', ['workplace', 'contract'], () => import('../workplace/contracts-page')),
      screen(
        '/admin/contracts/:contractId',
        ['workplace', 'contract', 'desk'],
        () => import('../workplace/contract-page'),
      ),
      screen('/admin/check-ups', ['admin', 'diagnosis'], () => import('./funnel-page')),
      screen('/admin/check-ups/:id', ['admin', 'diagnosis'], () => import('./trace-page')),
      screen('/admin/leaks', ['admin'], () => import('./leaks-page')),
      screen('/admin/audit', ['admin'], () => import('./audit-page')),
      screen('/admin/clock', ['admin'], () => import('./clock-page')),
    ],
  },
];
