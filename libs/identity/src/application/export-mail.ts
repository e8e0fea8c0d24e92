import type { MailMessage } from '@madoguchi/platform/mail';
import { EXPORT_DAYS } from '../domain/export-file.js';

/** To whoever asked. The link opens only for people of the company who may, and only for a week. */
export const readyMail = (
  { email, language }: { email: string; language: 'ja' | 'en' },
  link: string,
): MailMessage =>
  language === 'en'
    ? {
        to: email,
        subject: 'Your data is ready to be fetched',
        text: `Everything your company has at Madoguchi is ready as one file. Please sign in and fetch it within ${EXPORT_DAYS} days:\n${link}\n\nIt holds personal data of your customers. If nobody of your company asked for it, please tell us.\n`,
      }
    : {
        to: email,
        subject: 'データの書き出しが終わりました',
        text: `お預かりしている御社のデータを、1つのファイルにまとめました。${EXPORT_DAYS}日以内にログインして受け取ってください。\n${link}\n\nお客さまの個人情報が含まれます。お心当たりがないときは、お知らせください。\n`,
      };
