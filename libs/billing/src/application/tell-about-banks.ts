import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { yen, type Language } from '../domain/wording.js';
import { bankRefusalText } from './bank-refusals.js';
import type { BankPayout } from './ports.js';
import { TellPeople } from './tell-people.js';

/** A payee's bank refused what is due to it: the payee has to mend its account, and the law's limit runs on. */
@Injectable()
export class TellAboutBanks {
  constructor(
    private readonly tell: TellPeople,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async refused(tx: Tx, payeeId: string, payout: BankPayout, statements: readonly string[]): Promise<void> {
    await this.payee(tx, payeeId, payout, statements);
    await this.admins(tx, payeeId, payout, statements);
  }

  private payee(tx: Tx, payeeId: string, payout: BankPayout, statements: readonly string[]): Promise<void> {
    const link = `${this.config.publicUrl}/payouts`;
    const key = `bank-refused:${payout.stripePayoutId}`;
    return this.tell.mail(tx, payeeId, ['producer', 'manager'], key, ({ language }) => {
      const amount = yen(payout.amountMinor, language);
      const why = `${bankRefusalText(payout.reason ?? '', language)}\n${papersLine(statements, language)}`;
      return language === 'en'
        ? {
            subject: `Your bank did not accept ${amount}: please check your account`,
            text: `${why}\nThe money is kept for you at the payment company. Correct your account on the payouts page.${payout.automatic ? ' It is then sent again by itself, usually on the next day.' : ''}\n\n${link}\n`,
          }
        : {
            subject: `${amount}のお振り込みを、銀行が受け付けませんでした。振込先を確認してください`,
            text: `${why}\nお金は決済会社でお預かりしています。お振り込みの画面で振込先を直してください。${payout.automatic ? '直したあと、ふつうは翌日に、自動でもう一度お振り込みします。' : ''}\n\n${link}\n`,
          };
    });
  }

  private async admins(
    tx: Tx,
    payeeId: string,
    payout: BankPayout,
    statements: readonly string[],
  ): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const { name } = await this.identity.company(tx, payeeId);
    const link = `${this.config.publicUrl}/admin/payouts`;
    const key = `bank-refused-admin:${payout.stripePayoutId}`;
    await this.tell.mail(tx, platform.id, ['admin'], key, ({ language }) => {
      const amount = yen(payout.amountMinor, language);
      return language === 'en'
        ? {
            subject: `The bank of ${name} refused ${amount}`,
            text: `${papersLine(statements, 'en')}Code: ${payout.reason ?? ''}\n\nThe payee was mailed. The money waits in its account at Stripe${payout.automatic ? ' and leaves by itself once the account is mended' : ''}; telephone the payee if the legal limit is near.\n\n${link}\n`,
          }
        : {
            subject: `${name}さまの銀行が、${amount}の振り込みを受け付けませんでした`,
            text: `${papersLine(statements, 'ja')}コード：${payout.reason ?? ''}\n\n先方にはメールでお知らせしました。お金はStripe上の先方の口座に${payout.automatic ? '残り、振込先が直ると自動で送られます' : '残ります'}。支払期限が近いときは、電話で確認してください。\n\n${link}\n`,
          };
    });
  }
}

/** Nothing for a payout that carries none of our statements, such as one ordered by hand. */
const papersLine = (statements: readonly string[], language: Language): string => {
  if (statements.length === 0) return '';
  return language === 'en'
    ? `Statements: ${statements.join(', ')}\n`
    : `対象の支払明細書：${statements.join('、')}\n`;
};
