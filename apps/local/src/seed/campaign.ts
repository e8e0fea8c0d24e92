import { addDays, type CalendarDate, startOfDay, weekday } from '@madoguchi/kernel';
import {
  everyDay,
  importList,
  openCampaign,
  openSlotsOn,
  type OutboundResult,
  playOutbound,
} from '../play/outbound.js';
import type { Session } from '../play/session.js';
import { playSurvey } from './survey.js';

const CONTACTS = 60;
const CALLS_A_DAY = 9;
const DAYS = 6;
const places = ['博多', '天神', '小倉', '久留米', '大牟田', '飯塚', '春日', '糸島', '宗像', '柳川'];
const trades = ['食堂', '給食センター', '弁当', '旅館', '居酒屋', '惣菜店'];
const refusals = [
  ['NO_NEED', '自分の店ですべて作るとのことです。'],
  ['HAS_SUPPLIER', '今の仕入れ先で足りているそうです。'],
  ['PRICE', '価格しだいで考えるそうです。'],
  ['TIMING', '年末は忙しく、年明けにとのことでした。'],
  ['NOT_IN_CHARGE', '仕入れは本店が決めているそうです。'],
] as const;

export interface CampaignStage {
  readonly owner: Session;
  readonly supervisor: Session;
  readonly agents: readonly Session[];
  readonly deskId: string;
  /** The last day on which calls were made. */
  readonly lastDay: CalendarDate;
  readonly today: CalendarDate;
  readonly roll: () => number;
  readonly setClock: (at: Date) => Promise<unknown>;
}

/** A client's campaign that has been called for some days and goes on. */
export async function playCampaign(stage: CampaignStage): Promise<void> {
  const { owner, supervisor, agents, deskId, lastDay, today, roll, setClock } = stage;
  const days = workdaysUntil(lastDay, DAYS);
  await playSurvey(stage, days[0]!);
  await setClock(at(days[0]!, 9));
  const campaignId = await openCampaign(owner, deskId, {
    ...everyDay,
    name: '冷凍惣菜の新規開拓',
    purpose: '福岡県内の飲食店に冷凍惣菜をご紹介し、試食の面談をいただく',
    offer: '業務用の冷凍惣菜',
    script:
      '手間のかかる煮物や和え物を、温めるだけの惣菜にしてお届けしております。\n一度、試食をお持ちしてご説明したいのですが、来週のご都合はいかがでしょうか。',
    startsOn: days[0]!,
    endsOn: addDays(today, 60),
  });
  await importList(owner, campaignId, '福岡県の飲食店.csv', list());
  await openSlotsOn(owner, deskId, addDays(today, 3), addDays(today, 20), ['10:00', '14:00', '16:00']);
  await supervisor.graphql('mutation ($id: ID!) { runCampaign(campaignId: $id) { id } }', { id: campaignId });
  for (const day of days) {
    await setClock(at(day, 10));
    for (let call = 0; call < CALLS_A_DAY; call += 1) {
      const { slots } = await owner.graphql<{
        slots: { id: string; booked: number; capacity: number }[];
      }>('query ($deskId: ID!) { slots(deskId: $deskId) { id booked capacity } }', { deskId });
      const free = slots.find(({ booked, capacity }) => booked < capacity)!.id;
      await playOutbound(agents[call % agents.length]!, campaignId, () => result(roll(), free));
    }
  }
}

function result(luck: number, slotId: string): OutboundResult {
  const [reason, note] = refusals[Math.floor(luck * 1000) % refusals.length]!;
  if (luck < 0.34) return { outcome: 'NO_ANSWER' };
  if (luck < 0.4) return { outcome: 'BUSY' };
  if (luck < 0.7) return { outcome: 'NOT_INTERESTED', reason, note, talkSeconds: 70 };
  if (luck < 0.78) return { outcome: 'REFUSED', reason, note, talkSeconds: 25 };
  if (luck < 0.83) return { outcome: 'WRONG_NUMBER' };
  if (luck < 0.88) return { outcome: 'GREETING_ONLY', note: '資料をお送りするお約束です。', talkSeconds: 60 };
  return {
    outcome: 'APPOINTMENT',
    note: '煮物の仕込みに毎朝二時間かかり、人手が足りないそうです。',
    talkSeconds: 240,
    meeting: { withWhom: '仕入れご担当さま', slotId, note: '煮物三種の試食をご希望です。' },
  };
}

const list = () =>
  [
    '会社名,電話番号',
    ...Array.from(
      { length: CONTACTS },
      (_, index) =>
        `${places[index % places.length]}${trades[index % trades.length]} ${index + 1}号店,092${4_100_000 + index * 37}`,
    ),
  ].join('\r\n');

const at = (day: CalendarDate, hours: number) => new Date(startOfDay(day).getTime() + hours * 3_600_000);

function workdaysUntil(lastDay: CalendarDate, count: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = lastDay; days.length < count; day = addDays(day, -1))
    if (weekday(day) <= 5) days.unshift(day);
  return days;
}
