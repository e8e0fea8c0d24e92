import { screen } from '../../app/screen';

export const catalogueRoutes = [
  screen('/bundles', ['bundles'], () => import('./bundle-list-page')),
  screen('/bundles/:id', ['bundles'], () => import('./bundle-page')),
];
