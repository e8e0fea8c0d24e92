import type { MemberView } from '@madoguchi/identity/contract';
import { dateAt, type CalendarDate, type Instant } from '@madoguchi/kernel';
import type { MailMessage } from '@madoguchi/platform/mail';

type Reader = Pick<MemberView, 'email' | 'name' | 'language'>;
const foot = '\n\n――\n窓口（Madoguchi）\n';

const day = (date: CalendarDate): string => {
  const [, month, dayOfMonth] = date.split('-').map(Number);
  return `${month}月${dayOfMonth}日`;
};

export interface DisputedUnit {
  readonly deskName: string;
  readonly occurredAt: Instant;
  readonly answerDueOn: CalendarDate;
  readonly reason: string | null;
  readonly answer: string | null;
}

export const disputedMail = (to: Reader, unit: DisputedUnit, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Please answer an objection by ${unit.answerDueOn}: ${unit.deskName}`,
        text: `Dear ${to.name},\n\nThe client objects to a unit of ${dateAt(unit.occurredAt)}.\nReason: ${unit.reason ?? 'none given'}\n\nAnswer by ${unit.answerDueOn}. Without an answer the unit becomes free.\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `${day(unit.answerDueOn)}までに、明細への異議に回答してください（${unit.deskName}）`,
        text: `${to.name} 様\n\n${day(dateAt(unit.occurredAt))}の1件に、依頼企業から異議がありました。\n理由：${unit.reason ?? '書かれていません'}\n\n${day(unit.answerDueOn)}までに回答してください。回答がないときは、その1件は無料になります。\n${link}${foot}`,
      };

export const answeredMail = (to: Reader, unit: DisputedUnit, accepted: boolean, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: accepted
          ? `The unit of ${dateAt(unit.occurredAt)} is free now`
          : `About your objection: the unit of ${dateAt(unit.occurredAt)} still counts`,
        text: `Dear ${to.name},\n\n${unit.answer ?? ''}\n\n${accepted ? 'If the month was billed already, the next invoice takes it back; if there is no next one, you get a credit note and your money back.' : 'If you do not agree, please write to us.'}\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: accepted
          ? `${day(dateAt(unit.occurredAt))}の1件を無料にしました`
          : `${day(dateAt(unit.occurredAt))}の1件について、確認した結果をお知らせします`,
        text: `${to.name} 様\n\n${unit.answer ?? ''}\n\n${accepted ? '請求書の発行後のときは、次の請求書で差し引きます。次の請求書がないときは、返還請求書を発行してお返しします。' : 'ご納得いただけないときは、このメールにご返信ください。'}\n${link}${foot}`,
      };
