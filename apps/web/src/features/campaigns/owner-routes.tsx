import { screen } from '../../app/screen';

export const ownerCampaignRoutes = [
  screen('/owner/campaigns', ['campaigns'], () => import('./list-page')),
  screen('/owner/campaigns/new', ['campaigns'], () => import('./new-page')),
  screen('/owner/campaigns/:id', ['campaigns'], () => import('./campaign-page')),
  screen('/owner/campaigns/:id/edit', ['campaigns'], () => import('./edit-page')),
  screen(
    '/owner/campaigns/:id/questions',
    ['campaigns', 'desk', 'call-desk'],
    () => import('./questions-page'),
  ),
  screen('/owner/campaigns/:id/import', ['campaigns'], () => import('./import-page')),
  screen('/owner/campaigns/:id/slots', ['campaigns'], () => import('./slots-page')),
  screen('/owner/campaigns/:id/results', ['campaigns', 'inbox'], () => import('./records-page')),
  screen('/owner/do-not-call', ['do-not-call'], () => import('./do-not-call-page')),
  screen(
    '/owner/do-not-call/import',
    ['do-not-call', 'campaigns'],
    () => import('./do-not-call-import-page'),
  ),
  screen('/owner/desks/:id/slots', ['campaigns'], () => import('./desk-slots-page')),
  screen('/owner/appointments/:id', ['campaigns', 'inbox'], () => import('./briefing-page')),
];
