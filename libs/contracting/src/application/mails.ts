import type { MailMessage } from '@madoguchi/platform/mail';
import type { CalendarDate } from '@madoguchi/kernel';
import { day } from '../domain/wording.js';

interface Reader {
  readonly email: string;
  readonly name: string;
  readonly language: 'ja' | 'en';
}
interface Named {
  readonly number: string;
  readonly startsOn: CalendarDate;
  readonly terms: { readonly bundleName: string };
}

const foot = '\n\n――\n窓口（Madoguchi）\n';

/** The signature is kept; what is left to do is the payment method. */
export const signedMail = (to: Reader, { number, startsOn, terms }: Named, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Please store a payment method for contract ${number}`,
        text: `Dear ${to.name},\n\nYou have signed the contract for “${terms.bundleName}” (${number}).\nService begins on ${startsOn}, once a payment method is stored. Nothing is charged before the end of the first month.\n\nStore it and read your contract here:\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `お支払い方法を登録してください（契約 ${number}）`,
        text: `${to.name} 様\n\n「${terms.bundleName}」のご契約（${number}）への署名を受け付けました。\nお支払い方法を登録すると、${day(startsOn)}からご利用いただけます。最初の月末まで、料金はかかりません。\n\n登録と契約書の確認はこちらからお願いします。\n${link}${foot}`,
      };

export const cancelledMail = (
  to: Reader,
  { number, terms }: Named,
  endsOn: CalendarDate,
  link: string,
): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Contract ${number} ends on ${endsOn}`,
        text: `Dear ${to.name},\n\nYour cancellation of “${terms.bundleName}” (${number}) has been received. The last day of service is ${endsOn}.\nYou can export your data for 90 days after that.\n\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `契約 ${number} は${day(endsOn)}で終了します`,
        text: `${to.name} 様\n\n「${terms.bundleName}」（${number}）の解約を受け付けました。ご利用いただける最後の日は${day(endsOn)}です。\nデータは、その後90日間取り出せます。\n\n${link}${foot}`,
      };
