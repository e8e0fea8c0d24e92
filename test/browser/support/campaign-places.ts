import { enter } from '../../../apps/local/src/play/people.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house } from './house.js';
import type { Place } from './places.js';

export interface CampaignThings {
  readonly campaignId: string;
  readonly campaignAppointmentId: string;
}

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

export async function gatherCampaign(): Promise<CampaignThings> {
  const owner = await enter(house(), {
    email: 'owner-kinsei@demo.madoguchi.example',
    password: DEMO_PASSWORD,
  });
  const { campaigns } = await owner.graphql<{ campaigns: { id: string; deskId: string }[] }>(
    'query { campaigns { id deskId } }',
  );
  const [campaign] = campaigns;
  const { appointments } = await owner.graphql<{ appointments: { id: string }[] }>(
    'query ($deskId: ID!) { appointments(deskId: $deskId) { id } }',
    { deskId: campaign!.deskId },
  );
  // The latest lies in the calendar that the campaign books.
  return { campaignId: campaign!.id, campaignAppointmentId: appointments[0]!.id };
}
