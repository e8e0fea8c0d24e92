import { IdentityApi, type MemberView } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import type { MailMessage } from '@madoguchi/platform/mail';
import { Injectable } from '@nestjs/common';
import type { CreditMeans } from '../domain/credit-note.js';
import type { CreditNoteDocument, InvoiceDocument, StatementDocument } from '../domain/documents.js';
import { dateText, periodText, yen, type Language } from '../domain/wording.js';
import type { Invoice } from '../store/stored-invoice.js';
import { paymentFailureText } from './failure-words.js';

/** Mails about money. The subject says what to do or what happened, with the date and the amount. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async invoiceIssued(tx: Tx, invoiceId: string, document: InvoiceDocument): Promise<void> {
    const link = `${this.config.publicUrl}/bills/${invoiceId}`;
    await this.mail(tx, document.recipient.id, ['owner'], `invoice-issued:${invoiceId}`, ({ language }) => {
      const total = yen(document.totalMinor, language);
      if (language === 'en')
        return {
          subject: `Your bill for ${periodText(document.period, 'en')}: ${total}`,
          text: `Invoice ${document.number} of ${dateText(document.issuedOn, 'en')} is ready.\nTotal: ${total}, tax included. ${payingText(document, 'en')}\n\nBreakdown and PDF: ${link}\n`,
        };
      return {
        subject: `${periodText(document.period)}のご請求は${total}です`,
        text: `${document.recipient.name}さま\n\n${dateText(document.issuedOn)}付の請求書（${document.number}）ができました。\n合計は${total}（税込）です。${payingText(document, 'ja')}\n\n内訳とPDFは、こちらから確認できます。\n${link}\n`,
      };
    });
  }

  async creditNoteIssued(
    tx: Tx,
    invoiceId: string,
    means: CreditMeans,
    document: CreditNoteDocument,
  ): Promise<void> {
    const link = `${this.config.publicUrl}/bills/${invoiceId}`;
    await this.mail(
      tx,
      document.recipient.id,
      ['owner'],
      `credit-note:${document.number}`,
      ({ language }) => {
        const total = yen(document.totalMinor, language);
        return language === 'en'
          ? {
              subject: `We take back ${total} of invoice ${document.original.number}`,
              text: `Credit note ${document.number}: ${total}, tax included.\n${meansText(means, 'en')}\nReason: ${document.reason}\n\n${link}\n`,
            }
          : {
              subject: `請求書${document.original.number}のうち${total}をお返しします`,
              text: `${document.recipient.name}さま\n\n適格返還請求書（${document.number}）を発行しました。金額は${total}（税込）です。\n${meansText(means, 'ja')}\n理由：${document.reason}\n\n${link}\n`,
            };
      },
    );
  }

  async paymentFailed(tx: Tx, invoice: Invoice, reason: string, cardId: string | null): Promise<void> {
    const link = `${this.config.publicUrl}/bills/${invoice.id}`;
    await this.mail(
      tx,
      invoice.clientId,
      ['owner'],
      `payment-failed:${invoice.id}:${reason}:${cardId ?? ''}`,
      ({ language }) =>
        language === 'en'
          ? {
              subject: `Please check your card: ${yen(invoice.totalMinor, 'en')} could not be charged`,
              text: `Invoice ${invoice.number ?? ''}: ${paymentFailureText(reason, 'en')}\n\n${link}\n`,
            }
          : {
              subject: `カードの確認をお願いします：${yen(invoice.totalMinor)}を引き落とせませんでした`,
              text: `請求書${invoice.number ?? ''}のお支払いができませんでした。\n${paymentFailureText(reason, 'ja')}\n\n${link}\n`,
            },
    );
  }

  async statementReady(tx: Tx, payoutId: string, document: StatementDocument): Promise<void> {
    const link = `${this.config.publicUrl}/payouts`;
    await this.mail(
      tx,
      document.recipient.id,
      ['producer', 'manager'],
      `statement:${payoutId}`,
      ({ language }) => {
        const total = yen(document.totalMinor, language);
        if (language === 'en')
          return {
            subject: `Payout of ${total} on ${dateText(document.payOn, 'en')}: please check the statement`,
            text: `Statement ${document.number} for ${periodText(document.period, 'en')} is ready: ${total}, tax included.\nIf anything is wrong, tell us within 14 days.\n\n${link}\n`,
          };
        return {
          subject: `${dateText(document.payOn)}のお振り込みは${total}です。明細を確認してください`,
          text: `${document.recipient.name}さま\n\n${periodText(document.period)}分の支払明細書（${document.number}）ができました。\nお振り込み額は${total}（税込）です。内容に誤りがあるときは、14日以内にお知らせください。\n\n${link}\n`,
        };
      },
    );
  }

  /** One mail per member of those roles, in the member's language; the key keeps it from being sent twice. No words, no mail. */
  async mail(
    tx: Tx,
    companyId: string,
    roles: readonly string[],
    key: string,
    words: (member: MemberView) => { subject: string; text: string } | undefined,
  ): Promise<void> {
    for (const member of await this.identity.membersOf(tx, companyId)) {
      if (!roles.includes(member.role)) continue;
      const said = words(member);
      if (!said) continue;
      const message: MailMessage = { to: member.email, ...said };
      await tx.enqueue('send-mail', message, { jobKey: `${key}:${member.personId}` });
    }
  }
}

function payingText({ totalMinor, appliedMinor = 0 }: InvoiceDocument, language: Language): string {
  const dueMinor = totalMinor - appliedMinor;
  if (dueMinor === 0) return language === 'ja' ? 'お支払いはありません。' : 'There is nothing to pay.';
  if (appliedMinor === 0)
    return language === 'ja'
      ? 'ご登録のカードから引き落とします。'
      : 'It is charged to your registered card.';
  return language === 'ja'
    ? `お返しする${yen(appliedMinor)}を充当し、残りの${yen(dueMinor)}をご登録のカードから引き落とします。`
    : `${yen(appliedMinor, 'en')} that we owed you is used for it; ${yen(dueMinor, 'en')} is charged to your registered card.`;
}

const meansTexts: Readonly<Record<CreditMeans, Readonly<Record<Language, string>>>> = {
  reduce: { ja: 'お支払いいただく額が、この分だけ少なくなります。', en: 'You have that much less to pay.' },
  refund: {
    ja: 'お支払いの方法で返金します。カードへの反映は10日ほどかかることがあります。銀行振込とコンビニのときは、決済会社からメールで口座をおたずねします。45日以内にお答えください。',
    en: 'It is refunded the way you paid. A card may take about ten days; for a transfer or a store the payment company asks you for an account by mail; please answer within 45 days.',
  },
  carry: { ja: '次の請求に充当します。', en: 'It is used for your next invoice.' },
};
const meansText = (means: CreditMeans, language: Language): string => meansTexts[means][language];
