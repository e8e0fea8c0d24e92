import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { yen } from '../domain/wording.js';
import type { Debt } from '../store/write-off.store.js';
import { TellPeople } from './tell-people.js';

/** The second admin has to come. The client hears nothing: what is owed stays owed. */
@Injectable()
export class TellAboutWriteOffs {
  constructor(
    private readonly identity: IdentityApi,
    private readonly config: Config,
    private readonly tell: TellPeople,
  ) {}

  /** To every admin but the one who proposed it. */
  async proposed(
    tx: Tx,
    id: string,
    { number, clientName, openMinor }: Debt,
    byPersonId: string,
  ): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/receivables`;
    await this.tell.mail(tx, platform.id, ['admin'], `write-off:${id}`, ({ personId, language }) => {
      if (personId === byPersonId) return undefined;
      const amount = yen(openMinor, language);
      return language === 'en'
        ? {
            subject: `Please decide on a write-off: ${amount} of ${clientName} (${number})`,
            text: `Read the reason, then approve or refuse it.\n${link}\n`,
          }
        : {
            subject: `貸し倒れの確認をお願いします（${clientName}さま、${amount}、${number}）`,
            text: `理由を読んで、承認するか差し戻してください。\n${link}\n`,
          };
    });
  }
}
