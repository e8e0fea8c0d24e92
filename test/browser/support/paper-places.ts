import type { Session } from '../../../apps/local/src/play/session.js';
import type { Place } from './places.js';

/** Documents that are found again, and the change of a plan. */
export const paperPlaces: readonly Place[] = [
  { route: '/owner/documents', account: 'owner' },
  {
    route: '/owner/documents',
    path: () => '/owner/documents?from=2020-01-01&until=2020-01-02',
    account: 'owner',
    when: 'nothing found',
  },
  { route: '/owner/export', account: 'owner' },
  { route: '/studio/documents', account: 'producer' },
  { route: '/floor/documents', account: 'manager' },
  { route: '/admin/documents', account: 'admin' },
  { route: '/admin/ledger', account: 'admin' },
  {
    route: '/admin/ledger',
    path: () => '/admin/ledger?on=2020-01-01',
    account: 'admin',
    when: 'before the first posting',
  },
  { route: '/admin/ledger/:account', path: () => '/admin/ledger/revenue', account: 'admin' },
  { route: '/admin/stopped', account: 'admin' },
  {
    route: '/admin/stopped',
    path: () => '/admin/stopped?side=INBOX&company=x',
    account: 'admin',
    when: 'nothing found',
  },
  {
    route: '/owner/contracts/:id/plan',
    path: ({ contractId }) => `/owner/contracts/${contractId}/plan`,
    account: 'owner',
  },
  {
    route: '/owner/plan-changes/:id',
    path: ({ planChangeId }) => `/owner/plan-changes/${planChangeId}`,
    account: 'owner',
  },
];

/** Another plan for the contract, as its owner reads it before signing. */
export async function offerPlanChange(session: Session, contractId: string): Promise<string> {
  const { planChangeOptions } = await session.graphql<{
    planChangeOptions: { options: { plan: { id: string } }[] };
  }>('query ($id: ID!) { planChangeOptions(contractId: $id) { options { plan { id } } } }', {
    id: contractId,
  });
  const planId = planChangeOptions.options[0]!.plan.id;
  const { requestPlanChange } = await session.graphql<{ requestPlanChange: { id: string } }>(
    'mutation ($input: RequestPlanChangeInput!) { requestPlanChange(input: $input) { id } }',
    { input: { contractId, planId } },
  );
  return requestPlanChange.id;
}
