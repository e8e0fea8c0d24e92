import type { ContractView } from '@madoguchi/contracting/contract';
import type { Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { yen } from '../domain/wording.js';
import { TellPeople } from './tell-people.js';

/** Mails to owners about their deposits. */
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

  async returned(tx: Tx, settlementId: string, clientId: string, amountMinor: Minor): Promise<void> {
    await this.tell.mail(tx, clientId, ['owner'], `deposit-returned:${settlementId}`, ({ language }) => {
      const amount = yen(amountMinor, language);
      return language === 'en'
        ? {
            subject: `Your deposit of ${amount} was returned by bank transfer`,
            text: `${amount} was sent to the bank account you told us. Please check that it arrived.\n`,
          }
        : {
            subject: `保証金${amount}を銀行振り込みでお返ししました`,
            text: `うかがった口座へ${amount}を振り込みました。入金をご確認ください。\n`,
          };
    });
  }
}
