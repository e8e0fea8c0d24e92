import { ContractingApi } from '@madoguchi/contracting/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { dunningDays, type DunningStage } from '../domain/dunning.js';
import { dateText, yen, type Language } from '../domain/wording.js';
import type { Dunning } from '../store/dunning.store.js';
import { TellPeople } from './tell-people.js';

interface Facts {
  readonly amount: string;
  readonly number: string;
  readonly service: string;
  readonly suspendOn: string;
  readonly terminateOn: string;
  /** Where a sent one is paid; undefined for a card. */
  readonly sent: boolean;
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

type Letter = Readonly<Record<Language, (facts: Facts) => Words>>;

const letters: Readonly<Record<Exclude<DunningStage, 'told'> | 'resumed', Letter>> = {
  reminded: {
    ja: ({ amount, number, suspendOn, sent }) => ({
      subject: `${sent ? 'お支払い' : 'カードの登録'}をお願いします：${suspendOn}に電話の受付が止まります`,
      text: `請求書${number}（${amount}）のお支払いが、まだできていません。\n${suspendOn}までにお支払いが確認できないと、新しい電話の受付を止めます。${sent ? 'お支払い先は、次の画面で確認できます。' : 'カードを登録すると、すぐにもう一度引き落とします。'}`,
    }),
    en: ({ amount, number, suspendOn, sent }) => ({
      subject: `Please ${sent ? 'pay' : 'register a card'}: calls stop on ${suspendOn}`,
      text: `Invoice ${number} (${amount}) is still unpaid.\nUnless it is paid by ${suspendOn}, new calls will not be answered. ${sent ? 'The page below shows where to pay.' : 'Once you register a card, it is charged again at once.'}`,
    }),
  },
  suspended: {
    ja: ({ amount, number, service, terminateOn, sent }) => ({
      subject: `「${service}」の電話の受付を止めました`,
      text: `請求書${number}（${amount}）のお支払いが確認できないため、新しい電話の受付を止めました。\n${sent ? '' : 'カードを登録して'}お支払いが確認できると、すぐに再開します。${terminateOn}までに確認できないと、契約は終了します。`,
    }),
    en: ({ amount, number, service, terminateOn, sent }) => ({
      subject: `${service}: calls are no longer answered`,
      text: `Invoice ${number} (${amount}) is unpaid, so new calls are not answered any more.\n${sent ? 'S' : 'Register a card: s'}ervice resumes as soon as it is paid. If it is not paid by ${terminateOn}, the contract ends.`,
    }),
  },
  terminated: {
    ja: ({ amount, number, service }) => ({
      subject: `「${service}」の契約を終了しました`,
      text: `請求書${number}（${amount}）のお支払いが確認できないため、契約にもとづいて本日で契約を終了しました。\n未払いの料金は、引き続きお支払いをお願いします。お客さまのデータは、終了後90日間取り出せます。`,
    }),
    en: ({ amount, number, service }) => ({
      subject: `The contract for ${service} has ended`,
      text: `Invoice ${number} (${amount}) was not paid, so the contract ends today as agreed in it.\nWhat is unpaid is still owed. You can take out your data for 90 days.`,
    }),
  },
  resumed: {
    ja: ({ service }) => ({
      subject: `「${service}」の電話の受付を再開しました`,
      text: 'お支払いを確認しました。ありがとうございます。新しい電話の受付を再開しています。',
    }),
    en: ({ service }) => ({
      subject: `${service}: calls are answered again`,
      text: 'We received your payment. Thank you. New calls are being answered again.',
    }),
  },
};

/** Letters about an unpaid invoice: what happened, until when service goes on, what to do. */
@Injectable()
export class TellDebtors {
  constructor(
    private readonly tell: TellPeople,
    private readonly contracting: ContractingApi,
    private readonly config: Config,
  ) {}

  async execute(tx: Tx, dunning: Dunning, kind: keyof typeof letters): Promise<void> {
    const contract = await this.contracting.contract(tx, dunning.contractId);
    const days = dunningDays(dunning.failedOn, dunning.calendar);
    const link = `${this.config.publicUrl}/bills/${dunning.invoiceId}`;
    await this.tell.mail(
      tx,
      dunning.clientId,
      ['owner'],
      `dunning-${kind}:${dunning.invoiceId}`,
      ({ language }) => {
        const { subject, text } = letters[kind][language]({
          amount: yen(dunning.leftMinor, language),
          number: dunning.invoiceNumber,
          service: contract?.bundleName ?? '',
          suspendOn: dateText(days.suspendOn, language),
          terminateOn: dateText(days.terminateOn, language),
          sent: dunning.way !== 'card',
        });
        return { subject, text: `${text}\n\n${link}\n` };
      },
    );
  }
}
