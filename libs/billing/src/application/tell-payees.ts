import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { dateText, yen } from '../domain/wording.js';
import { TellPeople } from './tell-people.js';

/** Money that waits for its payee's account: it cannot be sent, and the law's limit runs on. */
@Injectable()
export class TellPayees {
  constructor(
    private readonly tell: TellPeople,
    private readonly config: Config,
  ) {}

  /** @param former keeps the mail from being sent twice */
  async registerAgain(tx: Tx, payeeId: string, former: string): Promise<void> {
    const link = `${this.config.publicUrl}/payouts`;
    await this.tell.mail(tx, payeeId, ['producer', 'manager'], `payout-account:${former}`, ({ language }) =>
      language === 'en'
        ? {
            subject: 'Please register your payout account anew, with an account in Japan',
            text: `The account that was registered is of another country, and we cannot send money there. It is no longer used: please open the payouts page, choose Japan as the country, and register an account of a bank in Japan. Once that is done, we send what is waiting for you; you need not send a bill or apply again.\n\n${link}\n`,
          }
        : {
            subject: '振込先をもう一度ご登録ください（日本国内の口座）',
            text: `ご登録の振込先は日本の外で登録された口座のため、お振り込みできませんでした。この登録は使わないことにしましたので、お振り込みの画面を開き、国は日本を選んで、国内の銀行口座をもう一度ご登録ください。ご登録が終わりましたら、お待たせしている分をお振り込みします。請求書などをお送りいただく必要はありません。\n\n${link}\n`,
          },
    );
  }

  async accountMissing(
    tx: Tx,
    payout: { readonly id: string; readonly payeeId: string; readonly amountMinor: Minor },
    by: CalendarDate,
  ): Promise<void> {
    const link = `${this.config.publicUrl}/payouts`;
    const key = `payout-account:${payout.id}`;
    await this.tell.mail(tx, payout.payeeId, ['producer', 'manager'], key, ({ language }) => {
      const amount = yen(payout.amountMinor, language);
      return language === 'en'
        ? {
            subject: `Please register your bank account: ${amount} is waiting for you`,
            text: `We cannot send ${amount}, because no account is registered. It has to be with you by ${dateText(by, 'en')}: please register one on the payouts page before that day.\n\n${link}\n`,
          }
        : {
            subject: `振込先の登録をお願いします：${amount}をお振り込みできません`,
            text: `振込先が登録されていないため、${amount}をお振り込みできません。お支払いの期限は${dateText(by)}です。それまでに、お振り込みの画面で振込先を登録してください。\n\n${link}\n`,
          };
    });
  }
}
