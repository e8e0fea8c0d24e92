import type { Instant } from '@madoguchi/kernel';
import { politely, type ReportLanguage, wordsOf } from './report-mail.js';

interface UndecidedMeeting {
  readonly deskName: string;
  readonly withWhom: string;
  readonly startsAt: Instant;
}

/** So many stand in a letter; the screen has them all. */
const SHOWN = 20;

/** To an owner: meetings whose day is over and that nobody has decided, because only what is accepted is paid for. */
export function undecidedMail(
  meetings: readonly UndecidedMeeting[],
  name: string,
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const said = language === 'ja' ? ja : en;
  const { when } = wordsOf(language);
  const lines = meetings
    .slice(0, SHOWN)
    .map(({ deskName, withWhom, startsAt }) => said.line(when(startsAt), politely(withWhom), deskName));
  const more = meetings.length - lines.length;
  return {
    subject: said.subject(meetings.length),
    text: [
      said.dear(name),
      said.lead,
      [...lines, ...(more > 0 ? [said.more(more)] : [])].join('\n').replace(/\r/g, ''),
      `${said.open}\n${link}`,
    ].join('\n\n'),
  };
}

const ja = {
  subject: (count: number) => `面談${count}件について、承認するか却下するかをお選びください`,
  dear: (name: string) => `${name} 様`,
  lead: '次の面談は、予定の日が過ぎています。面談ができたときは承認し、できなかったときは理由を添えて却下してください。成果報酬のある料金プランでは、承認した面談にだけ成果報酬がかかります。',
  line: (when: string, who: string, desk: string) => `・${when} ${who}（${desk}）`,
  more: (count: number) => `・ほか${count}件`,
  open: '承認・却下する',
};

const en: typeof ja = {
  subject: (count) => `Please decide about ${count} ${count === 1 ? 'meeting' : 'meetings'}`,
  dear: (name) => `Dear ${name},`,
  lead: 'The day of these meetings is over. Accept those that took place, and reject the others with a reason. Where your plan has a success fee, it is charged for accepted meetings only.',
  line: (when, who, desk) => `- ${when} ${who} (${desk})`,
  more: (count) => `- and ${count} more`,
  open: 'Accept or reject',
};
