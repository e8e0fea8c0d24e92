import { addDays, addMonths, startOfMonth } from '@madoguchi/kernel';
import type { PrivateInstance } from '../instance.js';
import { acceptAppointments } from '../play/calls.js';
import { active, payWith, requestQuote, sign, type Contract } from '../play/contract.js';
import { claim, diagnose, type Diagnosis, type Option } from '../play/diagnose.js';
import { installPlatform } from '../play/install.js';
import { mailReader } from '../play/mail.js';
import { payOut, trialBalance, usageOf } from '../play/money.js';
import { openMarket, strangerAccount, type Market } from '../play/open-market.js';
import { enter, found, type Member } from '../play/people.js';
import { inParallel, Session } from '../play/session.js';
import { bundles } from '../seed/bundles.js';
import { playCalls, staff, withAppointments } from './floor.js';
import type { JourneyInput } from './input.js';
import { closeMonths, monthsOf } from './month-end.js';
import { checkReports, checkSums, saveFiles } from './promises.js';
import { hold, hourOf, Steps, type Listener } from './steps.js';
import { endedWithout, summary, type Summary } from './summary.js';

/** A card that asks for 3-D Secure. */
const CARD = '4000002500003155';

/** A platform with bundles on sale: where journeys begin. */
export interface Marketplace {
  readonly admin: Session;
  readonly market: Market;
}

const clockOf = (admin: Session) => (at: string) =>
  admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at });
const signingDay = ({ startsOn }: JourneyInput) => hourOf(addDays(startsOn, -10), 9);

/** Installs the platform and opens the market on the day the owner of `input` comes. */
export async function openMarketplace(
  { url, env }: PrivateInstance,
  input: JourneyInput,
  listener: Listener,
): Promise<Marketplace> {
  const steps = new Steps(listener);
  const adminAccount = strangerAccount('運営 管理者');
  const admin = await steps.run('platform-installed', async () => {
    await installPlatform(env, adminAccount);
    return enter(url, adminAccount);
  });
  await clockOf(admin)(signingDay(input));
  const market = await steps.run(
    'market-open',
    () => openMarket(url, admin, ({ founder }) => strangerAccount(founder.name)),
    () => `${bundles.length} bundles approved`,
  );
  return { admin, market };
}

/**
 * Plays the whole path through public HTTP only. @throws Error at the first promise that does not hold.
 * @param place where earlier journeys, in earlier months, have been; opened when left out.
 */
export async function journey(
  instance: PrivateInstance,
  input: JourneyInput,
  outDir: string,
  listener: Listener,
  place?: Marketplace,
): Promise<Summary> {
  const steps = new Steps(listener);
  const { url } = instance;
  const { admin, market } = place ?? (await openMarketplace(instance, input, listener));
  const setClock = clockOf(admin);
  await setClock(signingDay(input));

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
      return payOut(admin, payOn);
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
