import type { Place } from './places.js';

const by =
  (account: string) =>
  (route: string, path?: Place['path']): Place => ({ route, account, ...(path && { path }) });
const owner = by('owner');
const supervisor = by('supervisor');
const manager = by('manager');

/** The owner's side of a desk, connected systems and what supervisors answer. */
export const floorPlaces: readonly Place[] = [
  owner('/owner/requests'),
  owner('/owner/volume'),
  owner('/owner/connections'),
  owner('/owner/desks/:id/news', ({ deskId }) => `/owner/desks/${deskId}/news`),
  owner('/owner/desks/:id/transfer', ({ deskId }) => `/owner/desks/${deskId}/transfer`),
  by('agent')('/desk/calls'),
  supervisor('/desk/calls/:id', ({ recordedCallId }) => `/desk/calls/${recordedCallId}`),
  owner('/owner/desks/:id/test-numbers', ({ deskId }) => `/owner/desks/${deskId}/test-numbers`),
  owner('/owner/desks/:id/urgency', ({ deskId }) => `/owner/desks/${deskId}/urgency`),
  owner('/owner/desks/:id/changes', ({ deskId }) => `/owner/desks/${deskId}/changes`),
  supervisor('/floor/desks/:id/changes', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/changes`),
  supervisor('/floor/desks/:id/urgency', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/urgency`),
  supervisor('/floor/desks/:id/number', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/number`),
  supervisor('/floor/requests'),
  supervisor('/floor/abuse'),
  { route: '/desk/abuse', account: 'agent' },
  supervisor('/floor/wall'),
  supervisor('/floor/calls'),
  supervisor('/floor/report'),
  supervisor('/floor/helpful'),
  { route: '/desk/helpful', account: 'agent' },
  owner('/owner/calls/:id', ({ recordedCallId }) => `/owner/calls/${recordedCallId}`),
  supervisor('/floor/desks/:id/recordings', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/recordings`),
  supervisor('/floor/desks/:id/transfer', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/transfer`),
  manager('/connections'),
  { route: '/desk', account: 'supervisor', when: 'as a supervisor' },
];
