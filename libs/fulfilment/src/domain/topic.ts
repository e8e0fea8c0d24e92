import { asksTopic, type ScriptStep } from './script.js';
import type { Problems } from './words.js';

/** As many as an agent has keys for. */
export const MOST_TOPICS = 10;
export const TOPIC_LENGTH = 60;

/** What a desk offers to say what a call was about: the choices of the step that asks it, otherwise a list of the desk. */
export interface OffersTopics {
  readonly script: readonly ScriptStep[];
  readonly topics: readonly string[];
}

export const topicsOf = ({ script, topics }: OffersTopics): readonly string[] =>
  script.find(asksTopic)?.choices ?? topics;

/** What comes to a desk of each function besides what comes to every desk. */
const byFunction: Readonly<Record<string, readonly string[]>> = {
  secretary_answering: ['担当者への用件'],
  reservation_intake: ['予約', '予約の変更・取り消し'],
  order_intake: ['注文', '注文の変更・取り消し'],
  consumer_desk: ['返品・交換'],
  technical_helpdesk: ['使い方', '故障・不具合'],
  appointment_setting: ['面談の申し込み'],
  dispatch_coordination: ['訪問の依頼'],
  campaign_desk: ['キャンペーン'],
  recruitment_intake: ['求人への応募'],
};
const everywhere = ['問い合わせ', '苦情', '営業電話', 'その他'] as const;

/** The list a new desk starts with, what its functions bring first. */
export const usualTopics = (functionCodes: readonly string[]): string[] => [
  ...functionCodes.flatMap((code) => byFunction[code] ?? []).slice(0, MOST_TOPICS - everywhere.length),
  ...everywhere,
];

/** What was typed as a desk's list; the same topic twice could not be told apart. */
export function cleanTopics(typed: readonly string[], path: string, problems: Problems): string[] {
  const clean = typed.map((topic, i) => problems.text(`${path}.${i}`, topic, { max: TOPIC_LENGTH }));
  clean.forEach((topic, i) => {
    if (topic !== '' && clean.indexOf(topic) < i) problems.add({ path: `${path}.${i}`, reason: 'duplicate' });
  });
  return clean;
}

/** How often a topic came in a time and in the time before, both of the same length. */
export interface TopicChange {
  readonly topic: string;
  readonly was: number;
  readonly is: number;
}

interface Counted {
  readonly topic: string | null;
  readonly calls: number;
}

/** Both times side by side; calls of which nobody said what they were about say nothing of what people want. */
export function topicChanges(before: readonly Counted[], after: readonly Counted[]): TopicChange[] {
  const sum = (counts: readonly Counted[], topic: string) =>
    counts.reduce((all, count) => (count.topic === topic ? all + count.calls : all), 0);
  const known = new Set([...before, ...after].flatMap(({ topic }) => topic ?? []));
  return [...known].map((topic) => ({ topic, was: sum(before, topic), is: sum(after, topic) }));
}

/**
 * The topic that moved most for how often it comes, when that is more than chance does to calls that come independently: two such counts
 * differ by the root of their sum, and three times that is not chance any more.
 */
export function tellingChange(changes: readonly TopicChange[]): TopicChange | null {
  const weight = ({ was, is }: TopicChange) => (was + is === 0 ? 0 : (is - was) ** 2 / (was + is));
  const [most] = [...changes].sort((a, b) => weight(b) - weight(a));
  return most && weight(most) >= 9 ? most : null;
}
