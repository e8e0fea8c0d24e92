import { type CalendarDate, timeAt, dateAt } from '@madoguchi/kernel';
import type { MailMessage } from '@madoguchi/platform/mail';
import type { LeakReport } from '../domain/leak.js';
import type { StoredLeak } from './leak-views.js';

interface Reader {
  readonly email: string;
  readonly name: string;
  readonly language: 'ja' | 'en';
}

const momentOf = ({ noticedAt }: StoredLeak): string => `${dateAt(noticedAt)} ${timeAt(noticedAt)}`;

/** To a client's owner: it entrusted the data and has duties of its own, so nothing is softened or put behind a link. */
export const toldMail = ({ email, name, language }: Reader, leak: StoredLeak, words: string): MailMessage =>
  language === 'en'
    ? {
        to: email,
        subject: 'Important: personal data that you entrusted to us',
        text: `Dear ${name},\n\nwe have to tell you of an incident with personal data that your company entrusted to us. We noticed it on ${momentOf(leak)} (Japan time).\n\n${words}\n\nYour company may have to report to the Personal Information Protection Commission and to tell the people concerned. Reply to us with whatever you need for that; we help you.\n`,
      }
    : {
        to: email,
        subject: '【重要】お預かりしている個人情報についてのお知らせ',
        text: `${name} 様\n\n御社からお預かりしている個人情報について、次の事態がありました。ご心配とご迷惑をおかけし、深くお詫び申し上げます。当方が知ったのは${momentOf(leak)}です。\n\n${words}\n\n御社でも、個人情報保護委員会への報告やご本人への通知が必要になることがあります。必要な情報は当方からお渡ししますので、ご連絡ください。\n`,
      };

const reports: Record<LeakReport, { ja: string; en: string }> = {
  quick: { ja: '速報', en: 'quick report' },
  final: { ja: '確報', en: 'final report' },
};

/** To an admin, every morning while a report is urgent or late. */
export function reminderMail(
  { email, name, language }: Reader,
  report: LeakReport,
  { dueOn, isLate }: { dueOn: CalendarDate; isLate: boolean },
  link: string,
): MailMessage {
  const said = reports[report][language];
  return language === 'en'
    ? {
        to: email,
        subject: isLate
          ? `Overdue: the ${said} of a data incident`
          : `The ${said} of a data incident is due by ${dueOn}`,
        text: `Dear ${name},\n\nthe ${said} to the Personal Information Protection Commission ${isLate ? `was due by ${dueOn} and is not marked as made` : `is due by ${dueOn}`}.\n\n${link}\n`,
      }
    : {
        to: email,
        subject: isLate
          ? `【期限切れ】個人情報の事故の${said}がまだです`
          : `個人情報の事故の${said}の期限は${dueOn}です`,
        text: `${name} 様\n\n個人情報保護委員会への${said}の期限は${dueOn}${isLate ? 'でした。まだ報告済みになっていません。' : 'です。'}報告したら、次の画面で「報告済み」にしてください。\n\n${link}\n`,
      };
}
