import type { PrivateInstance } from '../instance.js';
import { telephonyOf } from '../play/calls.js';
import { active, payWith, requestQuote, sign } from '../play/contract.js';
import { installPlatform } from '../play/install.js';
import { mailReader } from '../play/mail.js';
import {
  approveBundle,
  foundOperator,
  foundProducer,
  openPayoutAccount,
  submitBundle,
} from '../play/market.js';
import { strangerAccount } from '../play/open-market.js';
import { enter, found, join, type Member } from '../play/people.js';
import { inParallel, type Session } from '../play/session.js';
import { bundles } from '../seed/bundles.js';
import { clients, operators, producers } from '../seed/companies.js';
import { ANSWER_WITHIN_SECONDS } from './own-floor.js';

const CARD = '4000002500003155';
/** A working day, long before midnight, so that "today" on the floor is the whole run. */
const SIGNED_AT = '2026-11-21T01:00:00Z';
const PLAYED_AT = '2026-12-02T01:00:00Z';
export const MONTH = '2026-12';

/** Within how many seconds each desk promises to answer; the first says nothing and has the usual twenty. */
export const deskPromises = [ANSWER_WITHIN_SECONDS, 10] as const;

export interface SceneDesk {
  readonly deskId: string;
  readonly contractId: string;
}

/** An operator with two desks of two clients, ready for a day of calls. */
export interface Scene {
  readonly desks: readonly SceneDesk[];
  readonly manager: Session;
  readonly supervisor: Session;
  readonly telephony: Session;
  readonly agents: readonly Session[];
}

/** Everything through the front door: companies, bundle, contract, payment, people. */
export async function openScene({ url, env }: PrivateInstance, agents: number): Promise<Scene> {
  const adminAccount = strangerAccount('運営 管理者');
  await installPlatform(env, adminAccount);
  const admin = await enter(url, adminAccount);
  const setClock = (at: string) => admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at });
  await setClock(SIGNED_AT);
  const [owner, other, producer, manager] = await Promise.all([
    found(url, 'CLIENT', clients[0]!.profile, strangerAccount('佐々木 花')),
    found(url, 'CLIENT', clients[1]!.profile, strangerAccount('田村 健')),
    foundProducer(url, producers[0]!.profile, strangerAccount('岡本 美咲')),
    foundOperator(url, operators[0]!.profile, strangerAccount('石田 徹')),
  ]);
  await Promise.all([openPayoutAccount(producer), openPayoutAccount(manager)]);
  const offer = await sell(admin, producer, manager);
  const desks = await inParallel([owner, other], 2, (client) => openDesk(client, offer));
  const readMail = mailReader(url);
  const supervisor = await join(manager, 'SUPERVISOR', strangerAccount('森 千尋'), readMail);
  const people = await inParallel(Array.from({ length: agents }), 4, async (_, index) => {
    const member = await join(manager, 'AGENT', strangerAccount(`オペレーター ${index + 1}`), readMail);
    return member.session;
  });
  await promiseMore(supervisor.session, desks[1]!.deskId);
  await setClock(PLAYED_AT);
  return {
    desks,
    manager: manager.session,
    supervisor: supervisor.session,
    telephony: await telephonyOf(manager.session),
    agents: people,
  };
}

interface Offer {
  readonly versionId: string;
  readonly planId: string;
}

async function sell(admin: Session, producer: Member, manager: Member): Promise<Offer> {
  const { producer: _, operator: __, ...bundle } = bundles[0]!;
  const versionId = await submitBundle(producer, manager.companyId, bundle);
  await approveBundle(admin, versionId);
  const { myBundles } = await producer.session.graphql<{
    myBundles: { id: string; plans: { id: string }[] }[];
  }>('query { myBundles { id plans { id } } }');
  return { versionId, planId: myBundles.find(({ id }) => id === versionId)!.plans[0]!.id };
}

async function openDesk(owner: Member, offer: Offer): Promise<SceneDesk> {
  const wish = { ...offer, startsOn: '2026-12-01', expectedUnits: 10 };
  const quote = await requestQuote(owner.session, wish);
  const signed = await sign(owner.session, quote, owner.account.name);
  await payWith(owner.session, signed.id, CARD);
  const { id, deskId } = await active(owner.session, signed.id);
  return { contractId: id, deskId: deskId! };
}

/** One of the desks is quicker than usual, so that a call is in time at one and late at the other. */
const promiseMore = (supervisor: Session, deskId: string) =>
  supervisor.graphql(
    'mutation ($deskId: ID!, $input: DeskQueueInput!) { setDeskQueue(deskId: $deskId, input: $input) { deskId } }',
    {
      deskId,
      input: {
        language: 'ja',
        certifications: [],
        ringSeconds: 20,
        wrapUpSeconds: 30,
        levelPercent: 90,
        levelSeconds: deskPromises[1],
      },
    },
  );
