import type { ReportLanguage } from './report-mail.js';

interface Asked {
  readonly deskName: string;
  readonly text: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** To those who supervise the desk. */
export function requestMail(
  { deskName, text }: Asked,
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  return language === 'ja'
    ? {
        subject: oneLine(`${deskName}への要望に回答してください`),
        text: `${deskName}\n\n${text}\n\n要望に回答する\n${link}`,
      }
    : {
        subject: oneLine(`Please answer a request to ${deskName}`),
        text: `${deskName}\n\n${text}\n\nAnswer the request\n${link}`,
      };
}

/** To the client. */
export function answerMail(
  { deskName, text }: Asked,
  answer: string,
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  return language === 'ja'
    ? {
        subject: oneLine(`${deskName}から、要望への回答があります`),
        text: `${deskName}\n\n回答：\n${answer}\n\nいただいた要望：\n${text}\n\n画面で見る\n${link}`,
      }
    : {
        subject: oneLine(`${deskName} answered your request`),
        text: `${deskName}\n\nAnswer:\n${answer}\n\nYour request:\n${text}\n\nSee it on the screen\n${link}`,
      };
}
