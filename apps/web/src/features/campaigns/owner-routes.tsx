import { screen } from '../../app/screen';

export const ownerCampaignRoutes = [
  screen('/owner/campaigns', ['campaigns'], () => import('./list-page')),
  screen('/owner/campaigns/new', ['campaigns'], () => import('./new-page')),
  screen('/owner/campaigns/:id', ['campaigns'], () => import('./campaign-page')),
  screen('/owner/campaigns/:id/edit', ['campaigns'], () => import('./edit-page')),
  screen('/owner/campaigns/:id/import', ['campaigns'], () => import('./import-page')),
  screen('/owner/campaigns/:id/slots', ['campaigns'], () => import('./slots-page')),
  screen('/owner/appointments/:id', ['campaigns', 'inbox'], () => import('./briefing-page')),
];
