import { screen } from '../../app/screen';

export const billingRoutes = [
  screen('/owner/bill', ['bill'], () => import('./bill-page')),
  screen('/owner/bill/limit', ['bill'], () => import('./spending-page')),
  // The address that mails carry.
  screen('/bills/:id', ['bill', 'documents'], () => import('./invoice-page')),
  screen('/owner/documents', ['documents', 'workplace'], () => import('../documents/search-page')),
  screen('/owner/invoices/:id', ['bill', 'documents'], () => import('./invoice-page')),
];
