import { addDays, addMonths, dateAt, startOfDay, startOfMonth, type CalendarDate } from '@madoguchi/kernel';
import { acceptAppointments, type Call, playCall, ready, telephonyOf } from '../play/calls.js';
import { active, payWith, requestQuote, sign } from '../play/contract.js';
import { claim, diagnose } from '../play/diagnose.js';
import { installPlatform } from '../play/install.js';
import { mailReader } from '../play/mail.js';
import { closeMonth, payOut, settledInvoices } from '../play/money.js';
import { openMarket, type Market } from '../play/open-market.js';
import { enter, found, join, joinAs, type Member } from '../play/people.js';
import { inParallel, Session } from '../play/session.js';
import { bundles } from './bundles.js';
import { closedStories, openStories, type CaseStory } from './case-stories.js';
import { playCases } from './cases.js';
import { type CampaignStage, playCampaign } from './campaign.js';
import {
  admin as adminAccount,
  clients,
  DEMO_PASSWORD,
  operators,
  secondAdmin,
  type DemoClient,
} from './companies.js';
import { callsOn, daysFrom, dice } from './history.js';
import { rateReports } from './opinions.js';
import { playShop } from './shop.js';

/** Ways to sign in that the start prints. */
export const demoAccounts = [
  { ja: '依頼企業（さくら歯科クリニック）', en: 'owner', email: 'owner@demo.madoguchi.example' },
  { ja: '地域プロデューサー（まちの電話番）', en: 'producer', email: 'producer@demo.madoguchi.example' },
  { ja: 'オペレーター', en: 'agent', email: 'agent@demo.madoguchi.example' },
  { ja: '現場責任者（SV）', en: 'supervisor', email: 'supervisor@demo.madoguchi.example' },
  { ja: '運営会社の管理者', en: 'manager', email: 'manager@demo.madoguchi.example' },
  { ja: '窓口の運営', en: 'platform admin', email: 'admin@demo.madoguchi.example' },
  { ja: '窓口の運営（2人目）', en: 'second admin', email: 'admin2@demo.madoguchi.example' },
].map((account) => ({ ...account, password: DEMO_PASSWORD }));

interface Opened {
  readonly client: DemoClient;
  readonly owner: Member;
  readonly contractId: string;
  readonly deskId: string;
  readonly startsOn: CalendarDate;
}

interface Floor {
  readonly supervisor: Session;
  readonly telephony: Session;
  readonly agents: readonly Session[];
}

/**
 * Fills a running, empty product with believable companies and two months of work, all through the public API and the movable clock.
 * With a real Stripe account nobody can fill in Checkout, so the contracts then wait for their card.
 * @param url address of the api. @param env what the api was started with. @param tell one line of progress.
 */
export async function seed(
  url: string,
  env: Readonly<Record<string, string>>,
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  tell('運営会社とパッケージを登録しています / companies and bundles');
  await installPlatform(env, adminAccount);
  const admin = await enter(url, adminAccount);
  const market = await openMarket(url, admin, ({ founder }) => founder);
  tell('オペレーターを招待しています / call-centre staff');
  const floors = await staffFloors(url, market);
  const second = await joinAs(admin, 'ADMIN', secondAdmin, mailReader(url));
  if (env['STRIPE_API_BASE']) await playHistory(url, [admin, second], floors, tell);
}

async function staffFloors(url: string, market: Market): Promise<Map<string, Floor>> {
  const readMail = mailReader(url);
  const floors = await inParallel(operators, 3, async ({ key, supervisor, agents }) => {
    const manager = market.operators.get(key)!;
    const { session } = await join(manager, 'SUPERVISOR', supervisor, readMail);
    const sessions = await inParallel(
      agents,
      2,
      async (account) => (await join(manager, 'AGENT', account, readMail)).session,
    );
    return [
      key,
      { supervisor: session, telephony: await telephonyOf(manager.session), agents: sessions },
    ] as const;
  });
  return new Map(floors);
}

async function playHistory(
  url: string,
  [admin, second]: readonly [Session, Session],
  floors: ReadonlyMap<string, Floor>,
  tell: (line: string) => void,
): Promise<void> {
  const today = dateAt(new Date());
  const thisMonth = startOfMonth(today);
  const setClock = (at: Date) =>
    admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at: at.toISOString() });
  const roll = dice(20_261_123);
  const opened: Opened[] = [];
  for (const floor of floors.values()) await ready(floor.agents[0]!);
  for (let back = 2; back >= 0; back--) {
    const month = addMonths(thisMonth, -back);
    await setClock(hour(addDays(month, -5), 10));
    for (const client of clients.filter((one) => one.months === back))
      opened.push(await openContract(url, client, month));
    const lastDay = back === 0 ? addDays(today, -1) : addDays(addMonths(month, 1), -1);
    tell(`${month.slice(0, 7)} の応対を再現しています / calls of ${month.slice(0, 7)}`);
    for (const day of daysFrom(month, lastDay)) await playDay(day, opened, floors, roll, setClock);
    if (month === callingMonth(today)) await playCalling(opened, floors, { lastDay, today, roll, setClock });
    if (back < 2)
      await playMatters(opened, floors, back === 0 ? openStories : closedStories, {
        lastDay,
        callsFrom: month,
        setClock,
      });
    if (back === 0) break;
    await setClock(hour(addMonths(month, 1), 9));
    await acceptDueAppointments(opened);
    await closeMonth(admin, month.slice(0, 7));
    for (const { owner, contractId, startsOn } of opened)
      await settledInvoices(owner.session, contractId, monthsBetween(startsOn, month));
    const payOn = addDays(addMonths(month, 1), 24);
    if (payOn < today) {
      await setClock(hour(payOn, 10));
      await payOut(admin, payOn, second);
    }
  }
  for (const { owner } of opened) await tidyInbox(owner.session);
  await setClock(new Date());
  tell('電話の注文を再現しています / orders by telephone');
  await playOrders(opened, floors, today, setClock);
  await inParallel(opened, 2, ({ owner, client }) =>
    rateReports(owner.session, dice(7_400 + clients.indexOf(client))),
  );
}

async function playOrders(
  opened: readonly Opened[],
  floors: ReadonlyMap<string, Floor>,
  today: CalendarDate,
  setClock: (at: Date) => Promise<unknown>,
): Promise<void> {
  const { client, owner, deskId, startsOn } = opened.find((one) => one.client.key === 'ibo')!;
  const { telephony, agents } = floors.get(operatorOf(client))!;
  const agent = agents.at(-1)!;
  await playShop({
    owner: owner.session,
    telephony,
    agent,
    deskId,
    startsOn,
    today,
    roll: dice(5_005),
    setClock,
  });
}

/** Early in a month the calls of the campaign belong to the month before, which is not closed yet when they are played. */
const callingMonth = (today: CalendarDate): CalendarDate =>
  Number(today.slice(-2)) > 10 ? startOfMonth(today) : addMonths(startOfMonth(today), -1);

async function playCalling(
  opened: readonly Opened[],
  floors: ReadonlyMap<string, Floor>,
  days: Pick<CampaignStage, 'lastDay' | 'today' | 'roll' | 'setClock'>,
): Promise<void> {
  const { client, owner, deskId } = opened.find((one) => one.client.key === 'kinsei')!;
  const { supervisor, agents } = floors.get(operatorOf(client))!;
  await playCampaign({ ...days, owner: owner.session, supervisor, agents, deskId });
}

/** The cases of the client with a consumer desk. */
async function playMatters(
  opened: readonly Opened[],
  floors: ReadonlyMap<string, Floor>,
  stories: readonly CaseStory[],
  days: { lastDay: CalendarDate; callsFrom: CalendarDate; setClock: (at: Date) => Promise<unknown> },
): Promise<void> {
  const { client, owner, deskId } = opened.find((one) => one.client.key === 'hinata')!;
  const { supervisor, telephony, agents } = floors.get(operatorOf(client))!;
  await playCases(
    { ...days, owner: owner.session, supervisor, telephony, agent: agents[0]!, deskId },
    stories,
  );
}

/** An owner who has looked after the inbox: only the newest messages still wait. */
async function tidyInbox(owner: Session): Promise<void> {
  const { reports } = await owner.graphql<{ reports: { items: { id: string }[] } }>(
    'query { reports(onlyOpen: true, first: 100, offset: 5) { items { id } } }',
  );
  await inParallel(reports.items, 4, ({ id }) =>
    owner.graphql('mutation ($id: ID!) { markReportDone(reportId: $id, done: true) { id } }', { id }),
  );
  if (reports.items.length === 100) await tidyInbox(owner);
}

async function openContract(url: string, client: DemoClient, startsOn: CalendarDate): Promise<Opened> {
  const owner = await found(url, 'CLIENT', client.profile, client.founder);
  const { industry, employees, prefecture } = client.profile;
  const told = {
    statement: client.statement,
    industry: industry ?? null,
    employees: employees ?? null,
    prefecture,
    language: 'ja' as const,
    facts: {},
  };
  const { token, diagnosis } = await diagnose(owner.session, told);
  await claim(owner.session, token);
  const version = await chosenVersion(owner.session, client.bundle);
  const quote = await requestQuote(owner.session, {
    versionId: version.id,
    planId: version.planId,
    startsOn,
    expectedUnits: client.expectedUnits,
    diagnosisId: diagnosis.id,
  });
  const contract = await sign(owner.session, quote, client.founder.name);
  await payWith(owner.session, contract.id, '4242424242424242');
  const { id, deskId } = await active(owner.session, contract.id);
  return { client, owner, contractId: id, deskId: deskId!, startsOn };
}

async function chosenVersion(owner: Session, name: string): Promise<{ id: string; planId: string }> {
  const { bundles: page } = await owner.graphql<{
    bundles: { items: { id: string; name: string; plans: { id: string }[] }[] };
  }>('query { bundles(first: 100) { items { id name plans { id } } } }');
  const version = page.items.find((one) => one.name === name)!;
  return { id: version.id, planId: version.plans[0]!.id };
}

async function playDay(
  day: CalendarDate,
  opened: readonly Opened[],
  floors: ReadonlyMap<string, Floor>,
  roll: () => number,
  setClock: (at: Date) => Promise<unknown>,
): Promise<void> {
  const todays = opened
    .flatMap((one) => callsOn(day, one.client, roll).map((call, index) => ({ ...one, call, index })))
    .sort((a, b) => recordedAt(a.call).getTime() - recordedAt(b.call).getTime());
  if (todays.length === 0) return;
  for (const { client, deskId, call, index } of todays) {
    const floor = floors.get(operatorOf(client))!;
    // Each client has an agent of its own here: an agent holds one call at a time.
    const agent = floor.agents[clients.indexOf(client) % floor.agents.length]!;
    await setClock(recordedAt(call));
    await playCall(floor.telephony, agent, deskId, `demo-${client.key}-${day}-${index}`, call);
  }
  await setClock(hour(addDays(day, 1), 0));
}

/** An agent needs a little while for the record; the figures of the floor would tell of a night of it otherwise. */
const recordedAt = ({ at, seconds }: Call): Date =>
  new Date(Date.parse(at) + (seconds + 30 + (seconds % 50)) * 1000);

/** The owner accepts what is older than the latest one, which stays open for the visitor to decide. */
async function acceptDueAppointments(opened: readonly Opened[]): Promise<void> {
  for (const { owner, deskId, client } of opened)
    if (client.key === 'kinsei') await acceptAppointments(owner.session, deskId);
}

const operatorOf = (client: DemoClient) => bundles.find((bundle) => bundle.name === client.bundle)!.operator;
const hour = (date: CalendarDate, hours: number) => new Date(startOfDay(date).getTime() + hours * 3_600_000);
const monthsBetween = (first: CalendarDate, last: CalendarDate): number => {
  let months = 0;
  for (let month = first; month <= last; month = addMonths(month, 1)) months += 1;
  return months;
};
