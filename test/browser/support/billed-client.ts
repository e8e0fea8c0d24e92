import { addDays, addMonths, dateAt, startOfDay, startOfMonth, type CalendarDate } from '@madoguchi/kernel';
import { playCall, telephonyOf } from '../../../apps/local/src/play/calls.js';
import { active, payWith, requestQuote, sign } from '../../../apps/local/src/play/contract.js';
import { approveBundle, submitBundle } from '../../../apps/local/src/play/market.js';
import { closeMonth, settledInvoices } from '../../../apps/local/src/play/money.js';
import { enter, found } from '../../../apps/local/src/play/people.js';
import { eventually, type Session } from '../../../apps/local/src/play/session.js';
import { bundles } from '../../../apps/local/src/seed/bundles.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house } from './house.js';

/** Somebody who has used a desk for a month and was billed for it. */
export interface BilledClient {
  readonly name: string;
  /** Local part of the owner's address. */
  readonly account: string;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
}

export interface ClientWish {
  readonly name: string;
  readonly account: string;
  readonly card: string;
}

/** Dear from the third call on, so that one call more or less is seen on the bill. */
const plan = {
  name: '二件まで込み',
  baseMinor: 20_000,
  includedUnits: 2,
  overageMinor: 1_000,
  successFeeMinor: 0,
  initialFeeMinor: 0,
  minimumTermMonths: 0,
  noticeDays: 0,
};

const enterAs = (account: string) =>
  enter(house(), { email: `${account}@demo.madoguchi.example`, password: DEMO_PASSWORD });

/** Moves the time of the whole house, as an admin can where the product is tried out. */
export async function setClock(at: Date): Promise<void> {
  const admin = await enterAs('admin');
  await admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at: at.toISOString() });
}

/**
 * Clients of the story's own, with the month before this one over, billed and settled. The months of all others are
 * closed by then, so that nobody else is billed; the house is back in its own time afterwards.
 */
export async function billedClients(wishes: readonly ClientWish[]): Promise<BilledClient[]> {
  const today = dateAt(new Date());
  const month = addMonths(startOfMonth(today), -1);
  const admin = await enterAs('admin');
  try {
    await setClock(hour(addDays(month, -5), 10));
    const planned = await offer(admin, wishes[0]!.name);
    const opened: Opened[] = [];
    for (const wish of wishes) opened.push(await open(wish, planned, month));
    const telephony = await telephonyOf(await enterAs('manager-hiroshima'));
    const agent = await enterAs('agent-hiroshima1');
    await setClock(hour(addDays(month, 20), 9));
    for (const { account, deskId } of opened)
      for (const [index, kind] of (
        ['answered', 'answered', 'spam', 'answered', 'answered'] as const
      ).entries())
        await playCall(telephony, agent, deskId, `${account}-${index}`, {
          at: hour(addDays(month, 9 + index), 11).toISOString(),
          kind,
          seconds: 95,
        });
    await setClock(hour(startOfMonth(today), 9));
    await closeMonth(admin, month.slice(0, 7));
    return await Promise.all(opened.map(billed));
  } finally {
    await setClock(new Date());
  }
}

async function offer(admin: Session, name: string): Promise<{ versionId: string; planId: string }> {
  const producer = await enterAs('producer-osaka');
  const { operators } = await producer.graphql<{ operators: { id: string; name: string }[] }>(
    'query { operators { id name } }',
  );
  const operator = operators.find((one) => one.name === 'せとうちコンタクト株式会社')!;
  const { producer: _, operator: __, ...rest } = bundles[0]!;
  const versionId = await submitBundle({ session: producer }, operator.id, {
    ...rest,
    name: `${name}の電話番`,
    plans: [plan],
  });
  await approveBundle(admin, versionId);
  const { myBundles } = await producer.graphql<{ myBundles: { id: string; plans: { id: string }[] }[] }>(
    'query { myBundles { id plans { id } } }',
  );
  return { versionId, planId: myBundles.find(({ id }) => id === versionId)!.plans[0]!.id };
}

interface Opened extends ClientWish {
  readonly owner: Session;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly deskId: string;
}

async function open(
  wish: ClientWish,
  planned: { versionId: string; planId: string },
  startsOn: CalendarDate,
): Promise<Opened> {
  const { session: owner } = await found(
    house(),
    'CLIENT',
    {
      name: wish.name,
      prefecture: 'JP-27',
      postalCode: '5300001',
      address: '大阪府大阪市北区梅田1-1-1',
      phone: '0661110000',
    },
    { email: `${wish.account}@demo.madoguchi.example`, password: DEMO_PASSWORD, name: '浅野 渚' },
  );
  const quote = await requestQuote(owner, { ...planned, startsOn, expectedUnits: 5 });
  const contract = await sign(owner, quote, '浅野 渚');
  await payWith(owner, contract.id, wish.card);
  const { deskId } = await active(owner, contract.id);
  return { ...wish, owner, contractId: contract.id, contractNumber: contract.number, deskId: deskId! };
}

async function billed({ owner, ...client }: Opened): Promise<BilledClient> {
  const [invoice] = await settledInvoices(owner, client.contractId, 1);
  await eventually(
    'The document of the bill',
    () => settledInvoices(owner, client.contractId, 1),
    ([one]) => Boolean(one?.pdfUrl),
  );
  return { ...client, invoiceId: invoice!.id, invoiceNumber: invoice!.number };
}

const hour = (date: CalendarDate, hours: number) => new Date(startOfDay(date).getTime() + hours * 3_600_000);
