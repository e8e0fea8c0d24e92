import { screen } from '../../app/screen';

const namespaces = ['contract'];

export const contractingRoutes = [
  screen('/quotes/new', namespaces, () => import('./request-quote-page')),
  screen('/quotes/:id', namespaces, () => import('./quote-page')),
  screen('/quotes/:id/check', namespaces, () => import('./check-page')),
  screen('/quotes/:id/contract', namespaces, () => import('./contract-text-page')),
  screen('/quotes/:id/sign', namespaces, () => import('./sign-page')),
  screen('/contracts/:id/pay', namespaces, () => import('./pay-page')),
  // Where the payment company leads back to: with a card stored, and without.
  screen('/contracts/:id/paid', namespaces, () => import('./done-page')),
  screen('/contracts/:id', namespaces, () => import('./contract-page')),
  screen('/owner/contracts', namespaces, () => import('./contract-list-page')),
  screen('/owner/contracts/:id/plan', namespaces, () => import('./plan-change-page')),
  screen('/owner/plan-changes/:id', namespaces, () => import('./plan-change-sign-page')),
  screen('/owner/contracts/:id', namespaces, () => import('./contract-page')),
];
