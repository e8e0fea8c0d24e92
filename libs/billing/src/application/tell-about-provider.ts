import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ProviderMarkStore } from '../store/provider-mark.store.js';
import type { MeterRefusal } from './ports.js';
import { TellPeople } from './tell-people.js';

/** What admins have to know of the payment provider itself. */
@Injectable()
export class TellAboutProvider {
  constructor(
    private readonly tell: TellPeople,
    private readonly identity: IdentityApi,
    private readonly marks: ProviderMarkStore,
    private readonly config: Config,
  ) {}

  /** Once a day and version, for as long as it lasts. */
  async otherVersion(tx: Tx, given: string, expected: string): Promise<void> {
    if (!(await this.marks.mayTell(tx, `version ${given}`))) return;
    const platform = await this.identity.platformCompany(tx);
    await this.tell.mail(tx, platform.id, ['admin'], `api-version:${given}`, ({ language }) =>
      language === 'en'
        ? {
            subject: `Stripe writes its events in version ${given}, this product reads ${expected}`,
            text: `The events are followed all the same, because each object is fetched again in the right version. Set the endpoint at Stripe to ${expected} as soon as you can: docs/runbooks/deploy.md says how.\n`,
          }
        : {
            subject: `Stripeの通知のバージョンが違います（${given}）`,
            text: `この製品が前提にしているバージョンは${expected}です。通知のたびに正しいバージョンで内容を取り直しているため、処理は続いています。Stripe側の通知先の設定を、早めに${expected}に合わせてください。手順は docs/runbooks/deploy.md にあります。\n`,
          },
    );
  }

  async meterRefused(tx: Tx, eventId: string, { count, reasons, usageIds }: MeterRefusal): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/reconciliation`;
    const units = usageIds.length > 0 ? `${usageIds.join('\n')}\n\n` : '';
    await this.tell.mail(tx, platform.id, ['admin'], `meter-refused:${eventId}`, ({ language }) =>
      language === 'en'
        ? {
            subject: `Stripe's meter refused ${count} calls: ${reasons.join(', ')}`,
            text: `They stand on the bills all the same; only the count at Stripe lacks them. If it stays different, the check of the meter names the client.\n\n${units}${link}\n`,
          }
        : {
            subject: `Stripeのメーターが、電話${count}件を受け付けませんでした（${reasons.join('、')}）`,
            text: `請求書には、これまでどおり載ります。Stripe側の件数だけが足りません。差が残る場合は、照合の画面でお客さまの名前を確認できます。\n\n${units}${link}\n`,
          },
    );
  }

  /** A gap in what reached us: it has been filled, but its cause may still be there. */
  async caughtUp(tx: Tx, source: string, types: readonly string[]): Promise<void> {
    if (!(await this.marks.mayTell(tx, `gap ${source}`))) return;
    const platform = await this.identity.platformCompany(tx);
    const kinds = [...new Set(types)].join('\n');
    await this.tell.mail(tx, platform.id, ['admin'], `caught-up:${source}`, ({ language }) =>
      language === 'en'
        ? {
            subject: `${types.length} events of Stripe had not reached us and were fetched`,
            text: `They are being worked off now. Please look at the endpoint's deliveries at Stripe.\n\n${kinds}\n`,
          }
        : {
            subject: `Stripeの通知${types.length}件が届いていなかったため、取りに行きました`,
            text: `内容は、これから順に処理します。Stripeの画面で、通知先に届かなかった理由を確認してください。\n\n${kinds}\n`,
          },
    );
  }
}
