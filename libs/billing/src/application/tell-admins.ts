import { IdentityApi } from '@madoguchi/identity/contract';
import { dateAt } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { countingChecks, type Check } from '../domain/reconciliation.js';
import { dateText, grouped, yen, type Language } from '../domain/wording.js';
import { checkText } from './check-words.js';
import { TellPeople } from './tell-people.js';

/** Alarms for the platform's own admins. */
@Injectable()
export class TellAdmins {
  constructor(
    private readonly tell: TellPeople,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async reconciliationFailed(tx: Tx, failed: readonly Check[]): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const day = dateAt(tx.now);
    const link = `${this.config.publicUrl}/admin/reconciliation`;
    await this.tell.mail(tx, platform.id, ['admin'], `reconciliation:${day}`, ({ language }) => {
      const lines = failed.map((each) => lineOf(each, language)).join('\n');
      return language === 'en'
        ? {
            subject: `Reconciliation of ${dateText(day, 'en')}: ${failed.length} checks disagree`,
            text: `${lines}\n\nEach has a runbook in docs/runbooks/money-alarms.md.\n${link}\n`,
          }
        : {
            subject: `${dateText(day)}の照合で、合わない項目が${failed.length}件あります`,
            text: `${lines}\n\n対応の手順は docs/runbooks/money-alarms.md にあります。\n${link}\n`,
          };
    });
  }
}

function lineOf({ name, left, right }: Check, language: Language): string {
  const show = (figure: number) => (countingChecks.includes(name) ? grouped(figure) : yen(figure, language));
  return `・${checkText(name, language)}：${show(left)} / ${show(right)}`;
}
