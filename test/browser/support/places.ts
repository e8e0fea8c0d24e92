import type { Session } from '../../../apps/local/src/play/session.js';
import { enter, found } from '../../../apps/local/src/play/people.js';
import { requestQuote } from '../../../apps/local/src/play/contract.js';
import { diagnose } from '../../../apps/local/src/play/diagnose.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { campaignPlaces, type CampaignThings, gatherCampaign } from './campaign-places.js';
import { casePlaces, type CaseThings, gatherCases } from './case-places.js';
import { gatherShop, orderPlaces, type ShopThings } from './order-places.js';
import { floorPlaces } from './floor-places.js';
import { handOut } from './hand-out.js';
import { house } from './house.js';
import { offerPlanChange, paperPlaces } from './paper-places.js';
import { gatherPayers, payerPlaces, type PayerThings } from './payer-places.js';

/** Something to look at for every screen: real ids of the demo data, asked for once per run of a file. */
export interface Things extends CampaignThings, CaseThings, PayerThings, ShopThings {
  readonly bundleId: string;
  readonly deskId: string;
  readonly contractId: string;
  readonly invoiceId: string;
  readonly planChangeId: string;
  readonly quoteId: string;
  readonly startsOn: string;
  readonly producerBundleId: string;
  readonly producerContractId: string;
  readonly floorDeskId: string;
  readonly recordedCallId: string;
  readonly submittedVersionId: string;
  /** Tokens of a check-up that asks and of one that has ended. */
  readonly asking: string;
  readonly concluded: string;
  readonly fact: string;
  /** The secret of a private link, a proposed bundle version, a consultation sent to the producer. */
  readonly shareSecret: string;
  readonly proposedVersionId: string;
  readonly consultationId: string;
  readonly diagnosisId: string;
}

export interface Place {
  /** The route, as the web app declares it. */
  readonly route: string;
  /** Where to look; the route itself when left out. */
  readonly path?: (things: Things) => string;
  readonly account?: string;
  /** What this device remembers. */
  readonly remembers?: (things: Things) => { diagnosis?: string; statement?: string };
  /** The route only leads on to another one. */
  readonly leadsTo?: (things: Things) => string;
  /** Said in the test's name when one route has several faces. */
  readonly when?: string;
}

const owner = (route: string, path?: Place['path']): Place => ({
  route,
  account: 'owner',
  ...(path && { path }),
});
const producer = (route: string, path?: Place['path']): Place => ({
  ...owner(route, path),
  account: 'producer',
});
const manager = (route: string, path?: Place['path']): Place => ({
  ...owner(route, path),
  account: 'manager',
});
const supervisor = (route: string, path?: Place['path']): Place => ({
  ...owner(route, path),
  account: 'supervisor',
});
const admin = (route: string, path?: Place['path']): Place => ({ ...owner(route, path), account: 'admin' });

export const places: readonly Place[] = [
  { route: '/' },
  { route: '*', path: () => '/nowhere' },
  { route: '/diagnosis' },
  { route: '/diagnosis/about', remembers: () => ({ statement: '電話が多くて仕事が進みません。' }) },
  {
    route: '/diagnosis/resume',
    remembers: ({ concluded }) => ({ diagnosis: concluded }),
    leadsTo: () => '/diagnosis/result',
  },
  {
    route: '/diagnosis/resume',
    path: () => '/diagnosis/resume#another',
    when: 'with the link of another check-up',
    remembers: ({ concluded }) => ({ diagnosis: concluded }),
  },
  { route: '/diagnosis/device', remembers: ({ asking }) => ({ diagnosis: asking }) },
  {
    route: '/diagnosis/questions/:number',
    path: () => '/diagnosis/questions/1',
    remembers: ({ asking }) => ({ diagnosis: asking }),
  },
  { route: '/diagnosis/result', remembers: ({ concluded }) => ({ diagnosis: concluded }) },
  {
    route: '/diagnosis/facts/:fact',
    path: ({ fact }) => `/diagnosis/facts/${fact}`,
    remembers: ({ concluded }) => ({ diagnosis: concluded }),
  },
  { route: '/diagnosis/share', remembers: ({ concluded }) => ({ diagnosis: concluded }) },
  { route: '/diagnosis/shared', path: ({ shareSecret }) => `/diagnosis/shared#${shareSecret}` },
  { route: '/diagnosis/shared', path: () => '/diagnosis/shared#none', when: 'with a link that is over' },
  {
    route: '/diagnosis/consult/:versionId',
    path: ({ proposedVersionId }) => `/diagnosis/consult/${proposedVersionId}`,
    remembers: ({ concluded }) => ({ diagnosis: concluded }),
  },
  { route: '/diagnosis/deleted' },
  { route: '/sign-up' },
  { route: '/sign-in' },
  { route: '/check-mail', leadsTo: () => '/sign-in' },
  { route: '/entered', leadsTo: () => '/sign-in' },
  { route: '/verified' },
  { route: '/forgot-password' },
  { route: '/reset-password', path: () => '/reset-password?token=none' },
  { route: '/invitation', path: () => '/invitation?token=none' },
  { route: '/company/new', account: 'newcomer' },
  owner('/owner/check-ups'),
  { route: '/payouts', account: 'producer', leadsTo: () => '/studio/payouts' },
  { route: '/bundles' },
  {
    route: '/bundles',
    path: () => '/bundles?prefecture=JP-47&function=monitoring_dispatch',
    when: 'nothing fits',
  },
  { route: '/bundles/:id', path: ({ bundleId }) => `/bundles/${bundleId}` },
  owner('/quotes/new', ({ bundleId }) => `/quotes/new?bundle=${bundleId}`),
  owner('/quotes/:id', ({ quoteId }) => `/quotes/${quoteId}`),
  owner('/quotes/:id/check', ({ quoteId }) => `/quotes/${quoteId}/check`),
  owner('/quotes/:id/contract', ({ quoteId }) => `/quotes/${quoteId}/contract`),
  owner('/quotes/:id/sign', ({ quoteId }) => `/quotes/${quoteId}/sign`),
  owner('/contracts/:id', ({ contractId }) => `/contracts/${contractId}`),
  owner('/contracts/:id/pay', ({ contractId }) => `/contracts/${contractId}/pay`),
  owner('/contracts/:id/paid', ({ contractId }) => `/contracts/${contractId}/paid`),
  owner('/owner'),
  { route: '/owner', path: () => '/owner?show=all', account: 'owner-kinsei', when: 'with appointments' },
  { route: '/owner', account: 'beginner', when: 'before the first contract' },
  {
    route: '/owner/desks',
    account: 'owner',
    leadsTo: ({ deskId }) => `/owner/desks/${deskId}`,
    when: 'with one desk',
  },
  { route: '/owner/desks', account: 'beginner', when: 'before the first contract' },
  owner('/owner/desks/:id', ({ deskId }) => `/owner/desks/${deskId}`),
  owner('/owner/desks/:id/hours', ({ deskId }) => `/owner/desks/${deskId}/hours`),
  owner('/owner/desks/:id/script', ({ deskId }) => `/owner/desks/${deskId}/script`),
  owner('/owner/desks/:id/knowledge', ({ deskId }) => `/owner/desks/${deskId}/knowledge`),
  owner('/owner/desks/:id/:part', ({ deskId }) => `/owner/desks/${deskId}/reports`),
  owner('/owner/contracts'),
  { route: '/owner/contracts', account: 'beginner', when: 'before the first contract' },
  owner('/owner/contracts/:id', ({ contractId }) => `/owner/contracts/${contractId}`),
  owner('/owner/bill'),
  owner('/owner/bill/limit', ({ contractId }) => `/owner/bill/limit?contract=${contractId}`),
  { route: '/owner/bill', account: 'beginner', when: 'before the first contract' },
  owner('/bills/:id', ({ invoiceId }) => `/bills/${invoiceId}`),
  owner('/owner/invoices/:id', ({ invoiceId }) => `/owner/invoices/${invoiceId}`),
  ...campaignPlaces,
  ...paperPlaces,
  ...payerPlaces,
  ...casePlaces,
  ...orderPlaces,
  ...floorPlaces,
  owner('/owner/team'),
  owner('/owner/company'),
  producer('/studio'),
  producer('/studio/bundles/new'),
  producer('/studio/bundles/:bundleId', ({ producerBundleId }) => `/studio/bundles/${producerBundleId}`),
  producer(
    '/studio/bundles/:bundleId/edit',
    ({ producerBundleId }) => `/studio/bundles/${producerBundleId}/edit`,
  ),
  producer('/studio/consultations'),
  producer('/studio/consultations/:id', ({ consultationId }) => `/studio/consultations/${consultationId}`),
  producer('/studio/contracts'),
  producer(
    '/studio/contracts/:contractId',
    ({ producerContractId }) => `/studio/contracts/${producerContractId}`,
  ),
  producer('/studio/payouts'),
  { route: '/desk', account: 'agent' },
  supervisor('/floor'),
  supervisor('/floor/desks'),
  supervisor('/floor/routing'),
  supervisor('/floor/disputes'),
  supervisor('/floor/desks/:id', ({ floorDeskId }) => `/floor/desks/${floorDeskId}`),
  supervisor('/floor/desks/:id/hours', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/hours`),
  supervisor('/floor/desks/:id/script', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/script`),
  supervisor('/floor/desks/:id/knowledge', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/knowledge`),
  supervisor('/floor/desks/:id/:part', ({ floorDeskId }) => `/floor/desks/${floorDeskId}/greeting`),
  supervisor('/floor/contracts'),
  supervisor('/floor/contracts/:contractId', ({ contractId }) => `/floor/contracts/${contractId}`),
  manager('/floor/payouts'),
  manager('/team'),
  manager('/company'),
  admin('/admin'),
  admin('/admin/approvals/:versionId', ({ submittedVersionId }) => `/admin/approvals/${submittedVersionId}`),
  admin('/admin/money'),
  admin('/admin/payouts'),
  admin('/admin/receivables'),
  admin('/admin/contracts'),
  admin('/admin/credits'),
  admin('/admin/credits/:id', ({ invoiceId }) => `/admin/credits/${invoiceId}`),
  admin('/admin/chargebacks'),
  admin('/admin/leaks'),
  admin('/admin/reconciliation'),
  admin('/admin/disputes'),
  admin('/admin/contracts/:contractId', ({ contractId }) => `/admin/contracts/${contractId}`),
  admin('/admin/check-ups'),
  admin('/admin/check-ups/:id', ({ diagnosisId }) => `/admin/check-ups/${diagnosisId}`),
  admin('/admin/audit'),
  admin('/admin/clock'),
];

const demo = (local: string) => ({ email: `${local}@demo.madoguchi.example`, password: DEMO_PASSWORD });

interface Listed {
  bundles: { items: { id: string; bundleId: string; plans: { id: string }[] }[] };
  desks: { id: string }[];
  reports: { items: { interactionId: string }[] };
  contracts: { id: string; deskId: string | null; startsOn: string }[];
  invoices: { items: { id: string }[] };
  myBundles: { id: string; bundleId: string; status: string }[];
}

const list = <Key extends keyof Listed>(session: Session, query: string): Promise<Pick<Listed, Key>> =>
  session.graphql(`query { ${query} }`);

export async function gatherThings(): Promise<Things> {
  const [ownerIs, producerIs, supervisorIs, adminIs] = await Promise.all(
    ['owner', 'producer', 'supervisor', 'admin'].map((account) => enter(house(), demo(account))),
  );
  const { bundles, contracts, invoices } = await list<'bundles' | 'contracts' | 'invoices'>(
    ownerIs!,
    'bundles(first: 1) { items { id bundleId plans { id } } } contracts { id deskId startsOn } invoices(first: 1) { items { id } }',
  );
  const [first] = bundles.items;
  const { now } = await ownerIs!.graphql<{ now: string }>('query { now }');
  const startsOn = new Date(Date.parse(now) + 5 * 86_400_000).toISOString().slice(0, 10);
  const quote = await requestQuote(ownerIs!, {
    versionId: first!.id,
    planId: first!.plans[0]!.id,
    startsOn,
    expectedUnits: 40,
  });
  const { myBundles, contracts: clients } = await list<'myBundles' | 'contracts'>(
    producerIs!,
    'myBundles { id bundleId status } contracts { id deskId startsOn }',
  );
  const { desks } = await list<'desks'>(supervisorIs!, 'desks { id }');
  const { reports } = await list<'reports'>(ownerIs!, 'reports(first: 1) { items { interactionId } }');
  const { bundleApprovals } = await adminIs!.graphql<{ bundleApprovals: { version: { id: string } }[] }>(
    'query { bundleApprovals { version { id } } }',
  );
  const told = { industry: 'medical', employees: 6, prefecture: 'JP-13', language: 'ja' as const, facts: {} };
  const ended = await diagnose(ownerIs!, {
    ...told,
    statement:
      '診療中に予約の電話が重なり、受付が一人では回りません。昼休みと夕方は出られない電話が多いです。',
  });
  const begun = await ownerIs!.graphql<{ startDiagnosis: { token: string } }>(
    'mutation { startDiagnosis(input: { statement: "電話に出られず、困っています。", prefecture: "JP-13", language: "ja" }) { token } }',
  );
  const { diagnosis } = await ownerIs!.graphql<{ diagnosis: { facts: { fact: string }[] } }>(
    'query ($token: String!) { diagnosis(token: $token) { facts { fact } } }',
    { token: ended.token },
  );
  const handed = await handOut(ownerIs!, ended, myBundles);
  return {
    planChangeId: await offerPlanChange(ownerIs!, contracts[0]!.id),
    ...handed,
    ...(await gatherCampaign()),
    ...(await gatherShop()),
    ...(await gatherCases()),
    ...(await gatherPayers({ producer: producerIs!, admin: adminIs! }, startsOn)),
    bundleId: first!.bundleId,
    contractId: contracts[0]!.id,
    deskId: contracts[0]!.deskId!,
    invoiceId: invoices.items[0]!.id,
    quoteId: quote.id,
    startsOn,
    producerBundleId: myBundles[0]!.bundleId,
    producerContractId: clients[0]!.id,
    floorDeskId: desks[0]!.id,
    recordedCallId: reports.items[0]!.interactionId,
    submittedVersionId: bundleApprovals[0]?.version.id ?? 'none',
    asking: begun.startDiagnosis.token,
    concluded: ended.token,
    fact: diagnosis.facts[0]!.fact,
  };
}

/** People the demo data lacks: one without a company, one without a contract. Safe to repeat. */
export async function inviteStrangers(): Promise<void> {
  const beginner = { ...demo('beginner'), name: '初音 始' };
  const newcomer = { ...demo('newcomer'), name: '新田 来' };
  await found(house(), 'CLIENT', { name: 'はじめ写真館', prefecture: 'JP-13' }, beginner).catch(
    () => undefined,
  );
  const { Session } = await import('../../../apps/local/src/play/session.js');
  await new Session(house(), '10.78.0.1').signUp(newcomer).catch(() => undefined);
}
