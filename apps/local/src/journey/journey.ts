import {
  addDays,
  addMonths,
  endOfMonth,
  startOfDay,
  startOfMonth,
  type CalendarDate,
} from '@madoguchi/kernel';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrivateInstance } from '../instance.js';
import { acceptAppointments, playCall, ready, telephonyOf, type Call } from '../play/calls.js';
import { active, payWith, requestQuote, sign, type Contract } from '../play/contract.js';
import { claim, diagnose, type Diagnosis, type Option } from '../play/diagnose.js';
import { installPlatform } from '../play/install.js';
import { mailReader } from '../play/mail.js';
import {
  closeMonth,
  runPayouts,
  settledInvoices,
  trialBalance,
  usageOf,
  type Invoice,
} from '../play/money.js';
import { openMarket, strangerAccount, type Market } from '../play/open-market.js';
import { enter, found, join as joinCompany, type Member } from '../play/people.js';
import { inParallel, Session } from '../play/session.js';
import { bundles } from '../seed/bundles.js';
import { callDay, type JourneyCall, type JourneyInput } from './input.js';
import { hold, Steps, type Listener } from './steps.js';
import { endedWithout, summary, type Summary } from './summary.js';

/** A card that asks for 3-D Secure. */
const CARD = '4000002500003155';
const hourOf = (date: CalendarDate, hour: number) =>
  new Date(startOfDay(date).getTime() + hour * 3_600_000).toISOString();

/** Plays the whole path through public HTTP only. @throws Error at the first promise that does not hold. */
export async function journey(
  instance: PrivateInstance,
  input: JourneyInput,
  outDir: string,
  listener: Listener,
): Promise<Summary> {
  const steps = new Steps(listener);
  const { url } = instance;
  const adminAccount = strangerAccount('運営 管理者');
  const admin = await steps.run('platform-installed', async () => {
    await installPlatform(instance.env, adminAccount);
    return enter(url, adminAccount);
  });
  const setClock = (at: string) => admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at });
  const signsOn = addDays(input.startsOn, -10);
  await setClock(hourOf(signsOn, 9));
  const market = await steps.run(
    'market-open',
    () => openMarket(url, admin, ({ founder }) => strangerAccount(founder.name)),
    () => `${bundles.length} bundles approved`,
  );

  const visitor = new Session(url, '10.200.0.1', undefined, input.language);
  const { token, diagnosis } = await steps.run(
    'diagnosis',
    () => diagnose(visitor, input),
    ({ diagnosis: found }) => found.conclusion?.headline ?? found.dangerNotice ?? '',
  );
  const option = recommended(diagnosis);
  if (!option) return endedWithout(diagnosis);

  const owner = await steps.run('owner-registered', async () => {
    const member = await found(
      url,
      'CLIENT',
      {
        name: '旅路商店',
        prefecture: input.prefecture,
        ...(input.industry && { industry: input.industry }),
        ...(input.employees != null && { employees: input.employees }),
      },
      strangerAccount('旅路 花子'),
    );
    await claim(member.session, token);
    return member;
  });
  const contract = await steps.run(
    'contract-signed',
    () => signed(owner, diagnosis, option, input.startsOn),
    ({ number }) => number,
  );
  await steps.run('payment-method-stored', () => payWith(owner.session, contract.id, CARD));
  const open = await steps.run(
    'desk-open',
    () => active(owner.session, contract.id),
    ({ status }) => status,
  );

  const floor = await steps.run(
    'floor-staffed',
    () => staff(market, option, url),
    ({ agents }) => `${agents.length} agents`,
  );
  const calls = withAppointments(input);
  await steps.run(
    'calls-answered',
    () => playCalls(calls, open.deskId!, floor, setClock),
    () => `${calls.length} calls`,
  );
  await steps.run('reports-delivered', () =>
    checkReports(owner.session, calls, mailReader(url), owner.account.email),
  );
  const months = monthsOf(input);
  await steps.run('appointments-accepted', async () => {
    const accepted = await acceptAppointments(owner.session, open.deskId!);
    hold(
      accepted === input.appointments,
      `${input.appointments} appointments were made, ${accepted} could be accepted`,
    );
  });
  const usage = (
    await inParallel(months, 1, (month) => usageOf(owner.session, contract.id, month.slice(0, 7)))
  ).flat();

  const invoices = await steps.run(
    'months-closed',
    () => closeMonths(months, setClock, admin, owner.session, contract.id),
    (list) => list.map(({ number }) => number).join(', '),
  );
  const files = await steps.run(
    'documents',
    () => saveFiles(owner.session, open, invoices[0]!, outDir),
    ({ invoicePdf }) => invoicePdf,
  );
  const payOn = addDays(startOfMonth(addMonths(months.at(-1)!, 1)), 24);
  const payouts = await steps.run(
    'payouts',
    async () => {
      await setClock(hourOf(payOn, 10));
      return runPayouts(admin, payOn);
    },
    (list) => list.map(({ payeeName, amountMinor }) => `${payeeName} ${amountMinor}`).join(', '),
  );
  const ledger = await steps.run('ledger-balanced', async () => {
    const trial = await trialBalance(admin);
    hold(trial.balanced && trial.debitsMinor === trial.creditsMinor, 'The ledger does not balance');
    return trial;
  });
  const result = summary({ diagnosis, option, usage, calls, invoices, ledger, payouts, files });
  await steps.run('sums-agree', async () => checkSums(invoices));
  return result;
}

const recommended = ({ conclusion }: Diagnosis): Option | undefined =>
  conclusion?.options.find((option) => option.recommended) ?? conclusion?.options[0];

async function signed(
  owner: Member,
  diagnosis: Diagnosis,
  option: Option,
  startsOn: string,
): Promise<Contract> {
  const quote = await requestQuote(owner.session, {
    versionId: option.version.id,
    planId: option.plan.id,
    startsOn,
    expectedUnits: option.expectedUnits,
    diagnosisId: diagnosis.id,
  });
  const contract = await sign(owner.session, quote, owner.account.name);
  const again = await sign(owner.session, quote, owner.account.name).catch(() => contract);
  hold(again.id === contract.id, 'Signing twice made two contracts');
  return contract;
}

interface Floor {
  readonly telephony: Session;
  readonly agents: readonly Session[];
}

async function staff(market: Market, option: Option, url: string): Promise<Floor> {
  const operatorKey = bundles.find((bundle) => bundle.name === option.version.name)!.operator;
  const manager = market.operators.get(operatorKey)!;
  const readMail = mailReader(url);
  const supervisor = await joinCompany(manager, 'SUPERVISOR', strangerAccount('森 千尋'), readMail);
  const agents = await inParallel(['山田 彩', '小林 翔', '渡辺 久美子', '中村 蓮'], 2, async (name) => {
    const agent = await joinCompany(manager, 'AGENT', strangerAccount(name), readMail);
    await ready(agent.session);
    return agent.session;
  });
  await supervisor.session.graphql('query { liveFloor { totals { waiting } agents { name state } } }');
  return { telephony: await telephonyOf(manager.session), agents };
}

/** The first answered calls end in an appointment; without enough of them, more calls are added on the first day. */
function withAppointments({ calls, appointments, startsOn }: JourneyInput): Call[] {
  let missing = appointments;
  const planned = calls.map((call): Call => {
    if (call.kind !== 'answered' || missing === 0) return call;
    missing -= 1;
    return {
      ...call,
      appointment: {
        withWhom: '青葉商事 購買課 佐伯さま',
        startsAt: hourOf(addDays(callDay(call), 7), 13),
        note: '見積もりに関心あり',
      },
    };
  });
  hold(
    missing === 0,
    `appointments: ${appointments} wanted, but only ${appointments - missing} answered calls from ${startsOn} on`,
  );
  return planned;
}

/** Day by day: the clock goes to the evening, the agents work through the day's calls side by side. */
async function playCalls(
  calls: readonly Call[],
  deskId: string,
  floor: Floor,
  setClock: (at: string) => Promise<unknown>,
): Promise<void> {
  const byDay = Map.groupBy(calls, (call) => callDay(call as JourneyCall));
  let number = 0;
  for (const day of [...byDay.keys()].sort()) {
    await setClock(hourOf(addDays(day, 1), 0));
    const todays = byDay.get(day)!.map((call) => ({ call, id: `journey-${(number += 1)}` }));
    const lanes = floor.agents.map((agent, lane) => ({
      agent,
      mine: todays.filter((_, index) => index % floor.agents.length === lane),
    }));
    await Promise.all(
      lanes.map(async ({ agent, mine }) => {
        for (const { call, id } of mine) await playCall(floor.telephony, agent, deskId, id, call);
      }),
    );
  }
}

async function checkReports(
  owner: Session,
  calls: readonly Call[],
  readMail: ReturnType<typeof mailReader>,
  email: string,
): Promise<void> {
  const { reports } = await owner.graphql<{ reports: { total: number } }>(
    'query { reports(first: 1) { total } }',
  );
  const expected = calls.filter((call) => call.kind !== 'abandoned').length;
  hold(
    reports.total <= calls.length && reports.total >= calls.filter((call) => call.kind === 'answered').length,
    `${expected} calls were taken, the inbox shows ${reports.total}`,
  );
  if (calls.some((call) => call.kind === 'answered')) await readMail(email, /折り返し|見積/);
}

const monthsOf = ({ startsOn, calls }: JourneyInput): CalendarDate[] => {
  const last = [startsOn, ...calls.map(callDay)].sort().at(-1)!;
  const months: CalendarDate[] = [];
  for (let month = startOfMonth(startsOn); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};

async function closeMonths(
  months: readonly CalendarDate[],
  setClock: (at: string) => Promise<unknown>,
  admin: Session,
  owner: Session,
  contractId: string,
): Promise<Invoice[]> {
  let invoices: Invoice[] = [];
  for (const [index, month] of months.entries()) {
    await setClock(hourOf(addDays(endOfMonth(month), 1), 9));
    for (let twice = 0; twice < 2; twice++) {
      const { parked } = await closeMonth(admin, month.slice(0, 7));
      hold(
        parked.length === 0,
        `${month.slice(0, 7)} was parked: ${parked.map(({ reason }) => reason).join(', ')}`,
      );
    }
    invoices = await settledInvoices(owner, contractId, index + 1);
  }
  return invoices;
}

async function saveFiles(
  owner: Session,
  contract: Contract,
  invoice: Invoice,
  outDir: string,
): Promise<{ contractPdf: string; invoicePdf: string }> {
  await mkdir(outDir, { recursive: true });
  const save = async (name: string, path: string) => {
    const pdf = await owner.download(path);
    hold(pdf.subarray(0, 5).toString() === '%PDF-', `${path} is not a PDF`);
    await writeFile(join(outDir, name), pdf);
    return join(outDir, name);
  };
  return {
    contractPdf: await save('contract.pdf', contract.pdfUrl),
    invoicePdf: await save('invoice.pdf', invoice.pdfUrl),
  };
}

function checkSums(invoices: readonly Invoice[]): void {
  for (const { number, lines, taxableMinor, taxMinor, totalMinor, stripeTotalMinor, status } of invoices) {
    const sum = lines.reduce((all, line) => all + line.amountMinor, 0);
    hold(sum === taxableMinor, `${number}: lines add up to ${sum}, not ${taxableMinor}`);
    hold(
      Math.floor((taxableMinor * 10) / 100) === taxMinor,
      `${number}: tax ${taxMinor} is not 10 % of ${taxableMinor}, rounded down once`,
    );
    hold(taxableMinor + taxMinor === totalMinor, `${number}: total is not base plus tax`);
    hold(
      totalMinor === 0 || stripeTotalMinor === totalMinor,
      `${number}: Stripe's total ${stripeTotalMinor} is not ours ${totalMinor}`,
    );
    hold(status === 'PAID', `${number} is ${status}`);
  }
}
