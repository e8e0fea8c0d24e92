import { type Instant, JAPAN } from '@madoguchi/kernel';
import type { Outcome } from './call.js';
import { type ReportLanguage, wordsOf } from './report-mail.js';

export interface DigestCall {
  readonly at: Instant;
  /** Null: the caller gave up before an answer. */
  readonly outcome: Outcome | null;
  readonly callerName: string | null;
  readonly callbackNumber: string | null;
  readonly message: string | null;
}

/** What a campaign of the desk did; people, not calls. */
export interface DigestCampaign {
  readonly name: string;
  readonly called: number;
  readonly spoke: number;
  readonly appointments: number;
  readonly refused: number;
  readonly meetings: readonly {
    readonly startsAt: Instant;
    readonly withWhom: string;
    readonly company: string | null;
  }[];
}

/** More calls than these are only counted. */
export const MAX_LINES = 60;
const time = (at: Instant) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: JAPAN,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** The day of a desk in one mail: how many calls, what of, and a line for each; then what its campaigns did. */
export function digestMail(
  deskName: string,
  at: Instant,
  calls: readonly DigestCall[],
  campaigns: readonly DigestCampaign[],
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const words = wordsOf(language);
  const own = language === 'ja' ? ja : en;
  const nameOf = (outcome: Outcome | null) => (outcome === null ? own.abandoned : words.outcome[outcome]);
  const counts = new Map<string, number>();
  for (const { outcome } of calls) counts.set(nameOf(outcome), (counts.get(nameOf(outcome)) ?? 0) + 1);
  const lines = calls
    .slice(0, MAX_LINES)
    .map(({ at: called, outcome, callerName, callbackNumber, message }) =>
      [
        `${time(called)} ${nameOf(outcome)} ${[callerName, callbackNumber].filter(Boolean).join(' ')}`.trimEnd(),
        ...(message
          ? [
              message
                .split('\n')
                .map((line) => `  ${line}`)
                .join('\n'),
            ]
          : []),
      ].join('\n'),
    );
  const text = [
    deskName,
    '',
    ...(calls.length > 0 ? [own.total(calls.length)] : campaigns.length === 0 ? [own.none] : []),
    ...[...counts].map(([name, count]) => `${name}${words.colon}${count}`),
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(calls.length > MAX_LINES ? [own.more(calls.length - MAX_LINES)] : []),
    ...campaigns.flatMap((campaign) => ['', ...campaignLines(campaign, language)]),
    '',
    words.open,
    link,
  ].join('\n');
  const day = words.when(at);
  const called = campaigns.reduce((sum, campaign) => sum + campaign.called, 0);
  return { subject: own.subject(deskName, day, calls.length, called).replace(/\s+/g, ' '), text };
}

function campaignLines(campaign: DigestCampaign, language: ReportLanguage): string[] {
  const { when } = wordsOf(language);
  const own = language === 'ja' ? ja : en;
  const { meetings } = campaign;
  return [
    own.campaign(campaign.name),
    own.funnel(campaign),
    ...meetings
      .slice(0, MAX_LINES)
      .map(({ startsAt, company, withWhom }) =>
        own.meeting(when(startsAt), [company, withWhom].filter(Boolean).join(' ')),
      ),
    ...(meetings.length > MAX_LINES ? [own.more(meetings.length - MAX_LINES)] : []),
  ];
}

const ja = {
  abandoned: '出る前に切れた電話',
  none: '前回のまとめの後、電話はありませんでした。',
  total: (count: number) => `前回のまとめの後の電話：${count}件`,
  more: (count: number) => `ほかに${count}件あります。`,
  campaign: (name: string) => `こちらからかけた電話：${name}`,
  funnel: ({ called, spoke, appointments, refused }: DigestCampaign) =>
    `かけた相手${called}人、お話しできた方${spoke}人、面談の約束${appointments}件、お断り${refused}件`,
  meeting: (when: string, who: string) => `面談：${when} ${who}`,
  subject: (desk: string, day: string, count: number, called: number) =>
    `${desk}の電話のまとめ：${[...(count > 0 || called === 0 ? [`${count}件`] : []), ...(called > 0 ? [`かけた相手${called}人`] : [])].join('、')}（${day}）`,
};
const en: typeof ja = {
  abandoned: 'Ended before it was answered',
  none: 'There was no call since the last digest.',
  total: (count) => `Calls since the last digest: ${count}`,
  more: (count) => `And ${count} more.`,
  campaign: (name) => `Calls we made: ${name}`,
  funnel: ({ called, spoke, appointments, refused }) =>
    `People called: ${called}, spoken with: ${spoke}, meetings agreed: ${appointments}, said no for good: ${refused}`,
  meeting: (when, who) => `Meeting: ${when} ${who}`,
  subject: (desk, day, count, called) =>
    `Calls of ${desk}: ${[...(count > 0 || called === 0 ? [String(count)] : []), ...(called > 0 ? [`${called} people called`] : [])].join(', ')} (${day})`,
};
