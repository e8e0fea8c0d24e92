import { enter } from '../../../apps/local/src/play/people.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house } from './house.js';
import type { Place } from './places.js';

export interface CampaignThings {
  readonly campaignId: string;
  readonly surveyId: string;
  readonly campaignAppointmentId: string;
  readonly outboundCallId: string;
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
  caller('/owner/campaigns/:id/questions', ({ surveyId }) => `/owner/campaigns/${surveyId}/questions`),
  caller('/owner/campaigns/:id/import', ({ campaignId }) => `/owner/campaigns/${campaignId}/import`),
  caller('/owner/campaigns/:id/results', ({ campaignId }) => `/owner/campaigns/${campaignId}/results`),
  caller('/owner/appointments'),
  caller('/owner/campaigns/:id/slots', ({ campaignId }) => `/owner/campaigns/${campaignId}/slots`),
  caller('/owner/do-not-call'),
  caller('/owner/do-not-call/import'),
  { route: '/owner/do-not-call', account: 'beginner', when: 'before the first number' },
  { route: '/owner/desks/:id/slots', account: 'owner', path: ({ deskId }) => `/owner/desks/${deskId}/slots` },
  caller(
    '/owner/appointments/:id',
    ({ campaignAppointmentId }) => `/owner/appointments/${campaignAppointmentId}`,
  ),
  { route: '/outbound', account: 'agent-sendai1' },
  { route: '/outbound/calls', account: 'agent-sendai1' },
  {
    route: '/outbound/calls/:id',
    account: 'supervisor-sendai',
    path: ({ outboundCallId }) => `/outbound/calls/${outboundCallId}`,
  },
  {
    route: '/floor/campaigns/:id/calls',
    account: 'supervisor-sendai',
    path: ({ campaignId }) => `/floor/campaigns/${campaignId}/calls`,
  },
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
  const { campaigns } = await owner.graphql<{ campaigns: { id: string; deskId: string; kind: string }[] }>(
    'query { campaigns { id deskId kind } }',
  );
  const campaign = campaigns.find(({ kind }) => kind === 'SOLICITATION');
  const survey = campaigns.find(({ kind }) => kind === 'SURVEY');
  const { appointments } = await owner.graphql<{ appointments: { id: string }[] }>(
    'query ($deskId: ID!) { appointments(deskId: $deskId) { id } }',
    { deskId: campaign!.deskId },
  );
  const { campaignResults } = await owner.graphql<{ campaignResults: { said: { id: string }[] } }>(
    'query ($id: ID!) { campaignResults(campaignId: $id) { said { id } } }',
    { id: campaign!.id },
  );
  return {
    campaignId: campaign!.id,
    surveyId: survey!.id,
    // The latest lies in the calendar that the campaign books.
    campaignAppointmentId: appointments[0]!.id,
    outboundCallId: campaignResults.said[0]!.id,
  };
}
