import type { DeskPart } from './desk-change.js';
import type { ReportLanguage } from './report-mail.js';

const partWords: Record<ReportLanguage, Record<DeskPart, string>> = {
  ja: {
    name: '名前',
    greeting: '最初の挨拶',
    hours: '受付時間',
    closedDays: '休業日',
    recordingNotice: '録音のご案内',
    script: '台本',
    knowledge: 'よくある質問',
    reportEmails: '報告の宛先',
    rules: '守ること',
    urgencyRules: '急ぎの見分け方',
    topics: 'ご用件の種類',
  },
  en: {
    name: 'name',
    greeting: 'greeting',
    hours: 'hours',
    closedDays: 'days off',
    recordingNotice: 'recording notice',
    script: 'script',
    knowledge: 'questions and answers',
    reportEmails: 'report addresses',
    rules: 'rules',
    urgencyRules: 'rules of urgency',
    topics: 'topics of calls',
  },
};

/** To the other side of the desk: what was changed, and where it can be seen and brought back. */
export function deskChangeMail(
  deskName: string,
  parts: readonly DeskPart[],
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const list = parts.map((part) => `- ${partWords[language][part]}`).join('\n');
  const name = deskName.replace(/\s+/g, ' ');
  return language === 'ja'
    ? {
        subject: `${name}の内容が変わりました`,
        text: `${name}\n\n変わったところ\n${list}\n\n内容を見る・前の内容に戻す\n${link}`,
      }
    : {
        subject: `${name} was changed`,
        text: `${name}\n\nWhat was changed\n${list}\n\nLook at it, or bring back what it said before\n${link}`,
      };
}
