import type { Place } from './places.js';

/** The demo's client whose bundle calls people. */
const caller = (route: string, path?: Place['path']): Place => ({
  route,
  account: 'owner-kinsei',
  ...(path && { path }),
});

export const campaignPlaces: readonly Place[] = [
  caller('/owner/campaigns'),
  { route: '/owner/campaigns', account: 'beginner', when: 'before the first contract' },
  caller('/owner/campaigns/new'),
  caller('/owner/campaigns/:id', ({ campaignId }) => `/owner/campaigns/${campaignId}`),
  caller('/owner/campaigns/:id/edit', ({ campaignId }) => `/owner/campaigns/${campaignId}/edit`),
  caller('/owner/campaigns/:id/import', ({ campaignId }) => `/owner/campaigns/${campaignId}/import`),
  caller('/owner/campaigns/:id/slots', ({ campaignId }) => `/owner/campaigns/${campaignId}/slots`),
  caller(
    '/owner/appointments/:id',
    ({ campaignAppointmentId }) => `/owner/appointments/${campaignAppointmentId}`,
  ),
  { route: '/outbound', account: 'agent-sendai1' },
  { route: '/floor/campaigns', account: 'supervisor-sendai' },
  {
    route: '/floor/campaigns/:id',
    account: 'supervisor-sendai',
    path: ({ campaignId }) => `/floor/campaigns/${campaignId}`,
  },
];
