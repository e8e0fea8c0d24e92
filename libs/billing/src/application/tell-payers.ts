import type { Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { bankText } from '../domain/bank-words.js';
import type { InvoiceDocument } from '../domain/documents.js';
import { dateText, periodText, yen, type Language } from '../domain/wording.js';
import { CashStore, type Payable } from '../store/cash.store.js';
import { TellPeople } from './tell-people.js';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** Letters to clients who pay by themselves: what, until when, where to, and what is still missing or too much. */
@Injectable()
export class TellPayers {
  constructor(
    private readonly tell: TellPeople,
    private readonly config: Config,
    private readonly cash: CashStore,
  ) {}

  /** @param pageUrl the provider's page, where the money is paid */
  async invoiceSent(tx: Tx, invoiceId: string, pageUrl: string): Promise<void> {
    const payable = await this.cash.payable(tx, invoiceId);
    if (payable) await this.letter(tx, payable, 'invoice-issued', sentWords(payable, pageUrl));
  }

  /** Before the due day, and only once. */
  async dueSoon(tx: Tx, payable: Payable, pageUrl: string): Promise<void> {
    await this.letter(tx, payable, 'invoice-due-soon', dueSoonWords(payable, pageUrl));
  }

  async overdue(tx: Tx, invoiceId: string): Promise<void> {
    const payable = await this.cash.payable(tx, invoiceId);
    if (payable) await this.letter(tx, payable, 'invoice-overdue', overdueWords(payable));
  }

  async tooLittle(tx: Tx, payable: Payable): Promise<void> {
    await this.letter(tx, payable, `too-little-${payable.leftMinor}`, tooLittleWords(payable));
  }

  async leftOver(tx: Tx, clientId: string, unusedMinor: Minor): Promise<void> {
    const link = `${this.config.publicUrl}/owner/bill`;
    await this.tell.mail(
      tx,
      clientId,
      ['owner'],
      `left-over:${clientId}:${tx.now.getTime()}`,
      ({ language }) => {
        const { subject, text } = leftOverWords(unusedMinor)[language];
        return { subject, text: `${text}\n\n${link}\n` };
      },
    );
  }

  async refundKept(tx: Tx, clientId: string, movementId: string, amountMinor: Minor): Promise<void> {
    const link = `${this.config.publicUrl}/owner/bill`;
    await this.tell.mail(tx, clientId, ['owner'], `refund-kept:${movementId}`, ({ language }) => {
      const { subject, text } = refundKeptWords(amountMinor)[language];
      return { subject, text: `${text}\n\n${link}\n` };
    });
  }

  /** The owner took its card away on the provider's screen: the next bill would have nothing to be paid with. */
  async cardRemoved(tx: Tx, clientId: string, label: string | null): Promise<void> {
    const link = `${this.config.publicUrl}/owner/contracts`;
    const key = `card-removed:${clientId}:${tx.now.getTime()}`;
    await this.tell.mail(tx, clientId, ['owner'], key, ({ language }) => {
      const { subject, text } = cardRemovedWords(label)[language];
      return { subject, text: `${text}\n\n${link}\n` };
    });
  }

  private async letter(
    tx: Tx,
    { invoiceId, clientId, document }: Payable,
    kind: string,
    words: Readonly<Record<Language, Words>>,
  ): Promise<void> {
    const link = `${this.config.publicUrl}/bills/${invoiceId}`;
    await this.tell.mail(tx, clientId, ['owner'], `${kind}:${invoiceId}`, ({ language }) => {
      const { subject, text } = words[language];
      const head = language === 'ja' ? `${document.recipient.name}さま\n\n` : '';
      const foot = language === 'ja' ? '内訳とPDF、お支払いの状況' : 'Breakdown, PDF and what has been paid';
      return { subject, text: `${head}${text}\n\n${foot}\n${link}\n` };
    });
  }
}

const placeOf = (document: InvoiceDocument, language: Language): string =>
  document.payment?.bank ? `\n\n${bankText(document.payment.bank, language)}` : '';

function sentWords({ document, leftMinor }: Payable, pageUrl: string): Readonly<Record<Language, Words>> {
  const atCounter = document.payment?.way === 'konbini';
  const day = { ja: dateText(document.dueOn), en: dateText(document.dueOn, 'en') };
  const amount = { ja: yen(leftMinor), en: yen(leftMinor, 'en') };
  return {
    ja: {
      subject: atCounter
        ? `${day.ja}までに${amount.ja}をコンビニでお支払いください`
        : `${day.ja}までに${amount.ja}をお振り込みください`,
      text: atCounter
        ? `${periodText(document.period)}の請求書（${document.number}）ができました。\nお支払いは${amount.ja}（税込）、期限は${day.ja}です。\n\n次の画面でコンビニを選ぶと、お店で使う支払い番号が出ます。番号には期限があります。過ぎたときは、同じ画面で新しい番号を出せます。\n${pageUrl}`
        : `${periodText(document.period)}の請求書（${document.number}）ができました。\nお支払いは${amount.ja}（税込）、期限は${day.ja}です。${placeOf(document, 'ja')}\n\nこの口座は、お客さま専用です。振込手数料はご負担ください。\n振込先は、決済会社の画面でも確認できます。\n${pageUrl}`,
    },
    en: {
      subject: atCounter
        ? `Please pay ${amount.en} at a convenience store by ${day.en}`
        : `Please transfer ${amount.en} by ${day.en}`,
      text: atCounter
        ? `Invoice ${document.number} for ${periodText(document.period, 'en')} is ready.\n${amount.en}, tax included, is due on ${day.en}.\n\nChoose a convenience store on this page to get the number to pay with. The number expires; the same page gives you a new one.\n${pageUrl}`
        : `Invoice ${document.number} for ${periodText(document.period, 'en')} is ready.\n${amount.en}, tax included, is due on ${day.en}.${placeOf(document, 'en')}\n\nThis account is yours alone. Please bear the bank’s transfer fee.\nThe account is also shown here:\n${pageUrl}`,
    },
  };
}

function dueSoonWords({ document, leftMinor }: Payable, pageUrl: string): Readonly<Record<Language, Words>> {
  const atCounter = document.payment?.way === 'konbini';
  const day = { ja: dateText(document.dueOn), en: dateText(document.dueOn, 'en') };
  const amount = { ja: yen(leftMinor), en: yen(leftMinor, 'en') };
  return {
    ja: {
      subject: `${day.ja}が期限です：${amount.ja}を${atCounter ? 'コンビニでお支払いください' : 'お振り込みください'}`,
      text: `請求書${document.number}のお支払いの期限が近づいています。\nお支払いは${amount.ja}（税込）、期限は${day.ja}です。${placeOf(document, 'ja')}\n\n${atCounter ? 'コンビニの支払い番号は、次の画面で出せます。' : '振込先は、決済会社の画面でも確認できます。'}\n${pageUrl}\n\n行き違いでお支払いが済んでいるときは、どうぞご容赦ください。`,
    },
    en: {
      subject: `Due on ${day.en}: please ${atCounter ? `pay ${amount.en} at a convenience store` : `transfer ${amount.en}`}`,
      text: `Invoice ${document.number} is due soon.\n${amount.en}, tax included, is due on ${day.en}.${placeOf(document, 'en')}\n\n${atCounter ? 'Get the number to pay with at the store here:' : 'The account is also shown here:'}\n${pageUrl}\n\nIf you have just paid, please ignore this letter.`,
    },
  };
}

const overdueWords = ({ document, leftMinor }: Payable): Readonly<Record<Language, Words>> => ({
  ja: {
    subject: `お支払いの期限（${dateText(document.dueOn)}）が過ぎました：${yen(leftMinor)}`,
    text: `請求書${document.number}のお支払い${yen(leftMinor)}が、まだ確認できていません。${placeOf(document, 'ja')}\n\n行き違いでお支払いが済んでいるときは、どうぞご容赦ください。`,
  },
  en: {
    subject: `${yen(leftMinor, 'en')} was due on ${dateText(document.dueOn, 'en')}`,
    text: `We have not received ${yen(leftMinor, 'en')} of invoice ${document.number} yet.${placeOf(document, 'en')}\n\nIf you have just paid, please ignore this letter.`,
  },
});

const tooLittleWords = ({ document, leftMinor }: Payable): Readonly<Record<Language, Words>> => ({
  ja: {
    subject: `あと${yen(leftMinor)}をお振り込みください`,
    text: `お振り込みを受け取りました。ありがとうございます。\n請求書${document.number}は、あと${yen(leftMinor)}足りません。期限は${dateText(document.dueOn)}です。${placeOf(document, 'ja')}`,
  },
  en: {
    subject: `Please transfer ${yen(leftMinor, 'en')} more`,
    text: `We received your transfer. Thank you.\nInvoice ${document.number} is still short of ${yen(leftMinor, 'en')}. It is due on ${dateText(document.dueOn, 'en')}.${placeOf(document, 'en')}`,
  },
});

const leftOverWords = (unusedMinor: Minor): Readonly<Record<Language, Words>> => ({
  ja: {
    subject: `お振り込みのうち${yen(unusedMinor)}をお預かりしています`,
    text: `お振り込みを受け取りました。ありがとうございます。\n${yen(unusedMinor)}は、今お支払いいただく請求書がないため、お預かりしています。次に銀行振込で請求するときに、自動で使います。\nお返しを希望するときは、請求の画面の「お預かりしているお金」から申し込んでください。`,
  },
  en: {
    subject: `We keep ${yen(unusedMinor, 'en')} of your transfer for you`,
    text: `We received your transfer. Thank you.\nNo invoice is waiting for ${yen(unusedMinor, 'en')} of it, so we keep it. It is used by itself for the next invoice that you pay by bank transfer.\nIf you want it back, ask for it under “Money we keep for you” on the bill’s page.`,
  },
});

const refundKeptWords = (amountMinor: Minor): Readonly<Record<Language, Words>> => ({
  ja: {
    subject: `${yen(amountMinor)}のご返金が口座へ届きませんでした`,
    text: `${yen(amountMinor)}のご返金が、お客さまの口座へ届きませんでした。口座の登録がないまま45日が過ぎたか、口座番号が違っていた可能性があります。\nお金はこちらでお預かりしています。次に銀行振込で請求するときに、自動で使います。\nお返しを希望するときは、請求の画面の「お預かりしているお金」から、もう一度申し込んでください。`,
  },
  en: {
    subject: `Your refund of ${yen(amountMinor, 'en')} did not reach your bank account`,
    text: `Your refund of ${yen(amountMinor, 'en')} did not reach your bank account. Perhaps no account was named within 45 days, or its number was wrong.\nWe keep the money for you. It is used by itself for the next invoice that you pay by bank transfer.\nIf you want it back, ask for it once more under “Money we keep for you” on the bill’s page.`,
  },
});

const cardRemovedWords = (label: string | null): Readonly<Record<Language, Words>> => ({
  ja: {
    subject: `カード${label === null ? '' : `（${label}）`}の登録が削除されました`,
    text: '登録されているカードがなくなりました。次のご請求までに、契約の画面で別のカードを登録するか、ほかのお支払い方法を選んでください。お心当たりがないときは、すぐにご連絡ください。',
  },
  en: {
    subject: `The card${label === null ? '' : ` ${label}`} was removed`,
    text: 'No card is registered any more. Please register another one on the page of your contract, or choose another way to pay, before the next bill. If it was not you, tell us at once.',
  },
});
