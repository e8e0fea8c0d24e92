import type { Instant } from '@madoguchi/kernel';
import { politely, type ReportLanguage, wordsOf } from './report-mail.js';

interface DeclinedMeeting {
  readonly deskName: string;
  readonly withWhom: string;
  readonly startsAt: Instant;
  readonly reason: string;
}

/** To the side that did not decline: what cannot be met and why, and where it is booked after all. @param to the client, or who supervises the desk */
export function declinedWishMail(
  { deskName, withWhom, startsAt, reason }: DeclinedMeeting,
  to: 'client' | 'desk',
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const { colon, when } = wordsOf(language);
  const said = language === 'ja' ? ja : en;
  return {
    subject: said.subject(politely(withWhom), when(startsAt)).replace(/\s+/g, ' '),
    text: [
      deskName,
      '',
      said.lead[to],
      `${said.wished}${colon}${when(startsAt)} ${withWhom}`,
      `${said.reason}${colon}${reason}`,
      '',
      said.open[to],
      link,
    ].join('\n'),
  };
}

const ja = {
  subject: (who: string, when: string) => `${who}のご希望の日時（${when}）は、お受けできませんでした`,
  lead: {
    client: '次のご希望の日時には沿えないと、電話の担当から連絡がありました。料金はかかりません。',
    desk: '次のご希望の日時には沿えないと、依頼企業から連絡がありました。',
  },
  wished: 'ご希望',
  reason: '理由',
  open: {
    client: '画面で確かめる（あとから予約することもできます）',
    desk: '画面で確かめ、お客さまにお伝えください（あとから予約することもできます）',
  },
};

const en: typeof ja = {
  subject: (who, when) => `The time ${who} wished (${when}) was declined`,
  lead: {
    client: 'The people at your desk say that this wished time cannot be met. It costs nothing.',
    desk: 'The client says that this wished time cannot be met.',
  },
  wished: 'Wished',
  reason: 'Reason',
  open: {
    client: 'See it on the screen (it may still be booked)',
    desk: 'See it on the screen and tell the caller (it may still be booked)',
  },
};
