import { screen } from '../../app/screen';

const namespaces = ['account'];

export const identityRoutes = [
  screen('/sign-up', namespaces, () => import('./sign-up-page')),
  screen('/sign-in', namespaces, () => import('./sign-in-page')),
  screen('/check-mail', namespaces, () => import('./check-mail-page')),
  screen('/entered', namespaces, () => import('./entered-page')),
  screen('/verified', namespaces, () => import('./verified-page')),
  screen('/forgot-password', namespaces, () => import('./forgot-page')),
  screen('/reset-password', namespaces, () => import('./reset-page')),
  screen('/company/new', ['account', 'diagnosis'], () => import('./company-page')),
  screen('/invitation', namespaces, () => import('./invitation-page')),
  screen('/payouts', namespaces, () => import('./payouts-address')),
];
