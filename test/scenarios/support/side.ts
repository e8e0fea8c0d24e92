import { bundles } from '../../../apps/local/src/seed/bundles.js';
import { clients, operators, producers } from '../../../apps/local/src/seed/companies.js';
import { playCall, ready, telephonyOf, type Call } from '../../../apps/local/src/play/calls.js';
import { active, payWith, requestQuote, sign, type Contract } from '../../../apps/local/src/play/contract.js';
import { mailReader } from '../../../apps/local/src/play/mail.js';
import {
  approveBundle,
  foundOperator,
  foundProducer,
  openPayoutAccount,
  submitBundle,
  type Bundle,
  type Plan,
} from '../../../apps/local/src/play/market.js';
import { strangerAccount } from '../../../apps/local/src/play/open-market.js';
import { found, join, type Member } from '../../../apps/local/src/play/people.js';
import type { Session } from '../../../apps/local/src/play/session.js';
import type { Stage } from './stage.js';

/** A card that asks for 3-D Secure. */
export const CARD = '4000002500003155';

export const plainPlan: Plan = {
  name: '試験',
  baseMinor: 10_000,
  includedUnits: 2,
  overageMinor: 300,
  successFeeMinor: 5_000,
  initialFeeMinor: 3_000,
  minimumTermMonths: 0,
  noticeDays: 0,
};

/** Everybody who takes part in one contract, and nobody of the other side. */
export interface Side {
  readonly owner: Member;
  readonly producer: Member;
  readonly manager: Member;
  readonly supervisor: Member;
  readonly agent: Member;
  /** The telephony's session with the operator's key. */
  readonly telephony: Session;
  readonly versionId: string;
  readonly planId: string;
}

export interface SideWishes {
  readonly plan?: Partial<Plan>;
  readonly bundle?: Partial<Bundle>;
  /** Which of the demo companies lend their profiles; 0 or 1. */
  readonly number?: number;
}

export const bundleOf = ({ plan, bundle }: SideWishes = {}): Bundle => {
  const { producer: _, operator: __, ...offer } = bundles[0]!;
  return { ...offer, capacityPerMonth: 500, plans: [{ ...plainPlan, ...plan }], ...bundle };
};

/** Companies and people of one side, and a published bundle. */
export async function openSide(stage: Stage, wishes: SideWishes = {}): Promise<Side> {
  const { url } = stage.instance;
  const number = wishes.number ?? 0;
  const readMail = mailReader(url);
  const [owner, producer, manager] = await Promise.all([
    found(url, 'CLIENT', clients[number]!.profile, strangerAccount('佐々木 花')),
    foundProducer(url, producers[number]!.profile, strangerAccount('岡本 美咲')),
    foundOperator(url, operators[number]!.profile, strangerAccount('石田 徹')),
  ]);
  await Promise.all([openPayoutAccount(producer), openPayoutAccount(manager)]);
  const [supervisor, agent] = await Promise.all([
    join(manager, 'SUPERVISOR', strangerAccount('森 千尋'), readMail),
    join(manager, 'AGENT', strangerAccount('山田 彩'), readMail),
  ]);
  await ready(agent.session);
  const versionId = await submitBundle(producer, manager.companyId, bundleOf(wishes));
  await approveBundle(stage.admin, versionId);
  const { plans } = await offered(producer, versionId);
  const telephony = await telephonyOf(manager.session);
  return { owner, producer, manager, supervisor, agent, telephony, versionId, planId: plans[0]!.id };
}

/** A version as its producer sees it. */
export async function offered(producer: Member, versionId: string) {
  const { myBundles } = await producer.session.graphql<{
    myBundles: { id: string; bundleId: string; plans: { id: string }[] }[];
  }>('query { myBundles { id bundleId plans { id } } }');
  return myBundles.find(({ id }) => id === versionId)!;
}

export const quoteFor = (side: Side, startsOn: string) =>
  requestQuote(side.owner.session, {
    versionId: side.versionId,
    planId: side.planId,
    startsOn,
    expectedUnits: 10,
  });

/** Signed, paid for, and with an open desk. */
export async function openContract(
  side: Side,
  startsOn: string,
  card = CARD,
): Promise<Contract & { deskId: string }> {
  const { session, account } = side.owner;
  const contract = await sign(session, await quoteFor(side, startsOn), account.name);
  await payWith(session, contract.id, card);
  return (await active(session, contract.id)) as Contract & { deskId: string };
}

let calls = 0;
/** Plays calls one after the other. @returns the interactions' ids. */
export async function play(side: Side, deskId: string, list: readonly Call[]): Promise<string[]> {
  const ids: string[] = [];
  for (const call of list)
    ids.push(await playCall(side.telephony, side.agent.session, deskId, `scenario-${(calls += 1)}`, call));
  return ids;
}

/** A phone rings; nobody has answered yet. */
export async function ring(
  side: Side,
  deskId: string,
  providerCallId = `scenario-${(calls += 1)}`,
): Promise<string> {
  const { offerCall } = await side.telephony.graphql<{ offerCall: { id: string } }>(
    'mutation ($input: IncomingCallInput!) { offerCall(input: $input) { id } }',
    { input: { deskId, providerCallId, callerNumber: '0901234567' } },
  );
  return offerCall.id;
}
