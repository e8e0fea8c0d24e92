import type { ContractView } from '@madoguchi/contracting/contract';
import type { Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { yen, type Language } from '../domain/wording.js';
import type { ReturnedKind } from '../store/bank-return.store.js';
import { TellPeople } from './tell-people.js';

const returnedWords = {
  deposit: { ja: '保証金', en: 'deposit' },
  credit_note: { ja: 'ご返金', en: 'refund' },
} as const satisfies Readonly<Record<ReturnedKind, Readonly<Record<Language, string>>>>;

/** Mails to owners about their deposits, and about what goes back by bank transfer. */
@Injectable()
export class TellDepositors {
  constructor(
    private readonly tell: TellPeople,
    private readonly config: Config,
  ) {}

  async askedAgain(
    tx: Tx,
    depositId: string,
    { id, clientId, clientName, plan }: ContractView,
  ): Promise<void> {
    const link = `${this.config.publicUrl}/contracts/${id}`;
    await this.tell.mail(tx, clientId, ['owner'], `deposit-asked:${depositId}`, ({ language }) => {
      const amount = yen(plan.depositMinor, language);
      return language === 'en'
        ? {
            subject: `Please pay your deposit of ${amount} again`,
            text: `Your card company gave the deposit back to you. The contract asks for one as long as it runs: please pay ${amount} again on the contract’s page.\n\n${link}\n`,
          }
        : {
            subject: `保証金${amount}のお預けをもう一度お願いします`,
            text: `${clientName}さま\n\nカード会社を通じて、保証金がお手元に戻りました。ご契約には保証金が必要なため、契約の画面からもう一度お預けください。\n\n${link}\n`,
          };
    });
  }

  async refundFailed(tx: Tx, settlementId: string, clientId: string, refundedMinor: Minor): Promise<void> {
    await this.tell.mail(tx, clientId, ['owner'], `deposit-refund-failed:${settlementId}`, ({ language }) => {
      const amount = yen(refundedMinor, language);
      return language === 'en'
        ? {
            subject: `We could not refund your deposit of ${amount}: a bank account is needed`,
            text: `The card that paid the deposit does not take refunds any more. We return ${amount} by bank transfer. We will call you to ask for the account; nothing is lost.\n`,
          }
        : {
            subject: `保証金${amount}をカードへお返しできませんでした`,
            text: `お支払いに使われたカードが返金を受け付けませんでした。${amount}は銀行振り込みでお返しします。振込先をうかがうため、お電話します。\n`,
          };
    });
  }

  /** A deposit or a credit was sent from our bank. */
  async returned(
    tx: Tx,
    kind: ReturnedKind,
    documentId: string,
    clientId: string,
    { amountMinor, twiceMinor }: { readonly amountMinor: Minor; readonly twiceMinor: Minor },
  ): Promise<void> {
    await this.tell.mail(tx, clientId, ['owner'], `deposit-returned:${documentId}`, ({ language }) => {
      const what = returnedWords[kind][language];
      const amount = yen(amountMinor, language);
      const twice = yen(twiceMinor, language);
      return language === 'en'
        ? {
            subject: `Your ${what} of ${amount} was returned by bank transfer`,
            text: `${amount} was sent to the bank account you told us. Please check that it arrived.\n${
              twiceMinor > 0
                ? `${twice} of it had already been taken off an invoice of yours, so you have it twice by our mistake. We will contact you about sending it back.\n`
                : ''
            }`,
          }
        : {
            subject: `${what}${amount}を銀行振り込みでお返ししました`,
            text: `うかがった口座へ${amount}を振り込みました。入金をご確認ください。\n${
              twiceMinor > 0
                ? `このうち${twice}は、すでにご請求から差し引いていました。当社の手違いで二重にお返ししています。申し訳ありません。お戻しの方法は、担当者からご連絡します。\n`
                : ''
            }`,
          };
    });
  }

  /** What the client had twice has arrived in our bank. */
  async repaid(tx: Tx, returnId: string, clientId: string, amountMinor: Minor): Promise<void> {
    await this.tell.mail(tx, clientId, ['owner'], `credit-repaid:${returnId}`, ({ language }) => {
      const amount = yen(amountMinor, language);
      return language === 'en'
        ? {
            subject: `We have received the ${amount} that you sent back`,
            text: `Thank you. Nothing is left to do.\n`,
          }
        : {
            subject: `お戻しいただいた${amount}を受け取りました`,
            text: `ご協力ありがとうございました。これで、すべて済みました。\n`,
          };
    });
  }
}
