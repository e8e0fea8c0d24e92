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
