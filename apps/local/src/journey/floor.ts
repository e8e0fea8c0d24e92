import { addDays, HOUR_MS, MINUTE_MS, startOfDay, type CalendarDate } from '@madoguchi/kernel';
import { playCall, ready, telephonyOf, type Call } from '../play/calls.js';
import type { Option } from '../play/diagnose.js';
import { mailReader } from '../play/mail.js';
import { strangerAccount, type Market } from '../play/open-market.js';
import { join as joinCompany } from '../play/people.js';
import { inParallel, type Session } from '../play/session.js';
import { bundles } from '../seed/bundles.js';
import { callDay, type JourneyInput } from './input.js';
import { hourOf } from './steps.js';

/** Who takes the calls in this journey. */
export interface Floor {
  readonly telephony: Session;
  readonly agents: readonly Session[];
}

/** The operator's manager invites a supervisor and four agents, who join and sit down. */
export async function staff(market: Market, option: Option, url: string): Promise<Floor> {
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

/**
 * The first answered calls end in an appointment. Where there are fewer answered calls than appointments, the meetings come
 * from calls that are added on the first morning, because an appointment without a call does not exist.
 */
export function withAppointments({ calls, appointments, startsOn }: JourneyInput): Call[] {
  const answered = calls.filter(({ kind }) => kind === 'answered').length;
  const added = Array.from({ length: Math.max(0, appointments - answered) }, (_, index): Call => {
    const at = new Date(startOfDay(startsOn).getTime() + 10 * HOUR_MS + index * MINUTE_MS).toISOString();
    return { at, seconds: 180, kind: 'answered' };
  });
  let missing = appointments;
  return [...calls, ...added].map((call): Call => {
    if (call.kind !== 'answered' || missing === 0) return call;
    missing -= 1;
    const startsAt = hourOf(addDays(callDay(call), 7), 13);
    return {
      ...call,
      appointment: { withWhom: '青葉商事 購買課 佐伯さま', startsAt, note: '見積もりに関心あり' },
    };
  });
}

/** Midnight after a day, or the minute in which its last call is over: one that begins late goes on into the next day. */
function endOfCalls(day: CalendarDate, calls: readonly Call[]): string {
  const over = calls.map(({ at, seconds }) => Date.parse(at) + seconds * 1000 + MINUTE_MS);
  return new Date(Math.max(Date.parse(hourOf(addDays(day, 1), 0)), ...over)).toISOString();
}

/** Day by day: the clock goes to the evening, the agents work through the day's calls side by side. */
export async function playCalls(
  calls: readonly Call[],
  deskId: string,
  floor: Floor,
  setClock: (at: string) => Promise<unknown>,
): Promise<void> {
  const byDay = Map.groupBy(calls, (call) => callDay(call));
  let number = 0;
  for (const day of [...byDay.keys()].sort()) {
    await setClock(endOfCalls(day, byDay.get(day)!));
    const todays = byDay.get(day)!.map((call) => ({ call, id: `${deskId}-${(number += 1)}` }));
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
