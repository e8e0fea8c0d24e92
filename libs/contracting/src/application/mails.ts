import type { MailMessage } from '@madoguchi/platform/mail';
import type { CalendarDate } from '@madoguchi/kernel';
import { day, dayEn, yen, yenEn } from '../domain/wording.js';

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

export const planChangedMail = (
  to: Reader,
  {
    number,
    terms,
  }: Pick<Named, 'number' | 'terms'> & { readonly terms: { readonly client: { readonly name: string } } },
  change: {
    readonly effectiveOn: CalendarDate;
    readonly previousPlan: { readonly name: string };
    readonly plan: { readonly name: string; readonly baseMinor: number };
  },
  link: string,
): MailMessage => {
  const { effectiveOn, previousPlan, plan } = change;
  return to.language === 'en'
    ? {
        to: to.email,
        subject: `Contract ${number}: plan “${plan.name}” from ${dayEn(effectiveOn)}`,
        text: `Dear ${to.name},\n\n${terms.client.name} has signed a change of plan for “${terms.bundleName}” (${number}).\nFrom ${dayEn(effectiveOn)}: “${plan.name}” in place of “${previousPlan.name}”. The monthly fee is then ${yenEn(plan.baseMinor)} before tax. Months before that keep their price.\n\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `${day(effectiveOn)}から料金プランが変わります（契約 ${number}）`,
        text: `${to.name} 様\n\n「${terms.bundleName}」のご契約（${number}、${terms.client.name}さま）の料金プラン変更に、署名がありました。\n${day(effectiveOn)}から、「${previousPlan.name}」に代わって「${plan.name}」になります。月額は${yen(plan.baseMinor)}（税別）です。それより前の月の料金は変わりません。\n\n${link}${foot}`,
      };
};
