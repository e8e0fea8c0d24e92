import { enter } from '../../../apps/local/src/play/people.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house } from './house.js';
import type { Place } from './places.js';

/** A case that waits for the client, and one that is closed. */
export interface CaseThings {
  readonly askedCaseId: string;
  readonly closedCaseId: string;
}

export async function gatherCases(): Promise<CaseThings> {
  const owner = await enter(house(), {
    email: 'owner-hinata@demo.madoguchi.example',
    password: DEMO_PASSWORD,
  });
  const { asked, closed } = await owner.graphql<Record<'asked' | 'closed', { items: { id: string }[] }>>(
    `query { asked: cases(scope: ASKED, first: 1) { items { id } } closed: cases(scope: CLOSED, first: 1) { items { id } } }`,
  );
  return { askedCaseId: asked.items[0]!.id, closedCaseId: closed.items[0]!.id };
}

/** The demo's client with a consumer desk, and who serves it. */
const at = (account: string, route: string, rest: Pick<Place, 'path' | 'when'> = {}): Place => ({
  route,
  account,
  ...rest,
});

export const casePlaces: readonly Place[] = [
  at('owner-hinata', '/owner/cases'),
  at('beginner', '/owner/cases', { when: 'before the first contract' }),
  at('owner-hinata', '/owner/cases/report'),
  at('beginner', '/owner/cases/report', { when: 'before the first contract' }),
  at('owner-hinata', '/owner/cases/rules'),
  at('owner-hinata', '/owner/cases/:id', {
    path: ({ askedCaseId }) => `/owner/cases/${askedCaseId}`,
    when: 'with a question',
  }),
  at('owner-hinata', '/owner/cases/:id', {
    path: ({ closedCaseId }) => `/owner/cases/${closedCaseId}`,
    when: 'closed',
  }),
  at('agent', '/desk/cases'),
  at('agent', '/desk/cases/new'),
  at('agent', '/desk/cases/:id', { path: ({ askedCaseId }) => `/desk/cases/${askedCaseId}` }),
  at('supervisor', '/floor/cases'),
  at('supervisor', '/floor/cases', { path: () => '/floor/cases?show=urgent', when: 'urgent ones' }),
  at('supervisor', '/floor/cases/new'),
  at('supervisor', '/floor/cases/report'),
  at('supervisor', '/floor/cases/rules'),
  at('supervisor', '/floor/cases/:id', { path: ({ closedCaseId }) => `/floor/cases/${closedCaseId}` }),
];
