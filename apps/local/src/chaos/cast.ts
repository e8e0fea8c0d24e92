import { startOfDay } from '@madoguchi/kernel';
import { withClient } from '../database.js';
import { ready, telephonyOf } from '../play/calls.js';
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
import { nameAccount } from '../play/payers.js';
import { enter, found, join, joinAs, type Member } from '../play/people.js';
import { inParallel, type Session } from '../play/session.js';
import { bundles } from '../seed/bundles.js';
import { clients, operators, producers } from '../seed/companies.js';
import type { House } from './house.js';
import { plans } from './offer.js';
import { patient, patiently } from './patient.js';
import { sidesFor, type RunPlan } from './plan.js';

/** A producer with its bundle and an operator with its people; several runs share one. */
export interface ChaosSide {
  readonly manager: Session;
  readonly supervisor: Session;
  readonly agent: Session;
  readonly telephony: Session;
  readonly versionId: string;
  readonly planIds: readonly string[];
  /** A producer who tells its bank account only after the first pay day; null when that was done before. */
  readonly openAccountLate: (() => Promise<void>) | null;
}

/** One run's company and what it has done so far. */
export interface Actor {
  readonly plan: RunPlan;
  readonly side: ChaosSide;
  readonly owner: Session;
  readonly ownerName: string;
  readonly clientId: string;
  contractId: string;
  deskId: string | null;
  /** Calls whose record the product acknowledged. */
  readonly calls: string[];
  /** The plan of February by its index; undefined while nobody knows whether a change was signed. */
  february: number | undefined;
  /** Whether the product has acknowledged that the contract ends. */
  left: boolean;
  /** Whether the desk has put the first call right. */
  corrected: boolean;
  /** The limit the owner has set. */
  capMinor: number | undefined;
  /** What the owner's bank has sent to the owner's account at the provider, less what it took back. */
  transferredMinor: number;
  /** Months whose bill the owner has paid whole without a card. */
  readonly settled: string[];
}

export interface Cast {
  readonly admin: Session;
  /** Whoever prepares money does not release it. */
  readonly second: Session;
  readonly sides: readonly ChaosSide[];
  readonly actors: readonly Actor[];
  /** What was possible and should not have been. */
  readonly complaints: string[];
  /** How long people wait for what should come by itself. */
  readonly patienceMs: number;
  setClock(day: string): Promise<void>;
  /** What a bank does with a client's account at the provider; below zero it takes back. */
  bank(clientId: string, amountMinor: number): Promise<void>;
  /** What an owner does on the provider's page of a refund that asks for a bank account. */
  nameAccount(refundId: string, right: boolean): Promise<void>;
  sql<Row extends object>(text: string, params?: unknown[]): Promise<Row[]>;
}

const ACCOUNTS_AT_ONCE = 4;

/** Everybody signs up in good weather: only money is put to the test. */
export async function gather(house: House, runs: readonly RunPlan[], patienceMs: number): Promise<Cast> {
  const { url, env, databaseUrl } = house.instance;
  const account = strangerAccount('運営 管理者');
  await installPlatform(env, account);
  const first = await enter(url, account);
  const admin = patient(first);
  const second = patient(await joinAs(first, 'ADMIN', strangerAccount('運営 次郎'), mailReader(url)));
  let now = Date.now();
  /** The provider's days pass too: collected money is available after some of them, and what is reported may not lie in its future. */
  const setClock = async (day: string) => {
    const next = startOfDay(day).getTime() + 9 * 3_600_000;
    await admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', {
      at: new Date(next).toISOString(),
    });
    if (next > now) await control(house, 'clock', { advanceSeconds: Math.ceil((next - now) / 1_000) });
    now = next;
  };
  const sql: Cast['sql'] = (text, params = []) =>
    withClient(databaseUrl, async (client) => (await client.query(text, params)).rows);
  const bank = async (clientId: string, amount: number) => {
    const [account] = await sql<{ customer: string }>(
      'SELECT stripe_customer_id AS customer FROM billing.client_account WHERE client_id = $1',
      [clientId],
    );
    await control(house, 'bank', { customer: account!.customer, amount });
  };
  await setClock('2026-12-20');
  const used = sidesFor(runs.length);
  const sides = await inParallel([...Array(used).keys()], used, (number) =>
    openSide(url, admin, number, number === used - 1),
  );
  const actors = await inParallel(runs, ACCOUNTS_AT_ONCE, async (plan): Promise<Actor> => {
    const person = strangerAccount('佐々木 花');
    const profile = { ...clients[0]!.profile, name: `試験商店${plan.number}` };
    const { session, companyId } = await found(url, 'CLIENT', profile, person);
    return {
      plan,
      side: sides[plan.side]!,
      owner: patient(session),
      ownerName: person.name,
      clientId: companyId,
      contractId: '',
      deskId: null,
      calls: [],
      february: plan.plan,
      left: false,
      corrected: false,
      capMinor: undefined,
      transferredMinor: 0,
      settled: [],
    };
  });
  return {
    admin,
    second,
    sides,
    actors,
    complaints: [],
    patienceMs,
    setClock,
    bank,
    nameAccount: (refundId, right) => nameAccount(env, refundId, right),
    sql,
  };
}

async function control({ instance }: House, what: 'clock' | 'bank', body: object): Promise<void> {
  const answer = await fetch(`${instance.stripeUrl}/_emulator/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function openSide(url: string, admin: Session, number: number, late: boolean): Promise<ChaosSide> {
  const readMail = mailReader(url);
  const [producer, manager] = await Promise.all([
    foundProducer(url, producers[number % producers.length]!.profile, strangerAccount('岡本 美咲')),
    foundOperator(url, operators[number % operators.length]!.profile, strangerAccount('石田 徹')),
  ]);
  if (!late) await openPayoutAccount(producer);
  await openPayoutAccount(manager);
  const supervisor = await join(manager, 'SUPERVISOR', strangerAccount('森 千尋'), readMail);
  const agent = await join(manager, 'AGENT', strangerAccount('山田 彩'), readMail);
  await ready(agent.session);
  const { producer: _, operator: __, ...offer } = bundles[0]!;
  const versionId = await submitBundle(producer, manager.companyId, {
    ...offer,
    capacityPerMonth: 500,
    plans,
  });
  await approveBundle(admin, versionId);
  return {
    manager: patient(manager.session),
    supervisor: patient(supervisor.session),
    agent: patient(agent.session),
    telephony: patient(await telephonyOf(manager.session)),
    versionId,
    planIds: await planIdsOf(producer, versionId),
    openAccountLate: late
      ? () => patiently(() => openPayoutAccount({ ...producer, session: patient(producer.session) }))
      : null,
  };
}

async function planIdsOf(producer: Member, versionId: string): Promise<string[]> {
  const { myBundles } = await producer.session.graphql<{
    myBundles: { id: string; plans: { id: string; name: string }[] }[];
  }>('query { myBundles { id plans { id name } } }');
  const offered = myBundles.find(({ id }) => id === versionId)!.plans;
  return plans.map(({ name }) => offered.find((plan) => plan.name === name)!.id);
}
