import { screen } from '../../app/screen';

export const ownerCaseRoutes = [
  screen('/owner/cases', ['cases'], () => import('./list-page')),
  screen('/owner/cases/report', ['cases'], () => import('./report-page')),
  screen('/owner/cases/rules', ['cases'], () => import('./rules-page')),
  screen('/owner/cases/:id', ['cases'], () => import('./case-page')),
];
