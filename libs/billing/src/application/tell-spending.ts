import type { ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Alert, AtCap, Position, SpendingRule } from '../domain/spending.js';
import { yen, type Language } from '../domain/wording.js';

export interface SpendingNews {
  readonly month: string;
  readonly rule: SpendingRule;
  readonly position: Position;
  /** What was not told before. */
  readonly news: readonly Alert[];
}

/** One mail per basis: of two marks that are passed at once only the higher is worth reading. */
@Injectable()
export class TellSpending {
  constructor(
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async execute(tx: Tx, contract: ContractView, spending: SpendingNews): Promise<void> {
    const highest = new Map<string, Alert>();
    for (const alert of spending.news)
      if (alert.percent > (highest.get(alert.basis)?.percent ?? 0)) highest.set(alert.basis, alert);
    if (highest.size === 0) return;
    const link = `${this.config.publicUrl}/owner/bill?contract=${contract.id}`;
    const owners = (await this.identity.membersOf(tx, contract.clientId)).filter(
      ({ role }) => role === 'owner',
    );
    for (const alert of highest.values())
      for (const { email, language, personId } of owners)
        await tx.enqueue(
          'send-mail',
          { to: email, ...alertMail(alert, spending, contract.bundleName, language, link) },
          { jobKey: `spending:${contract.id}:${spending.month}:${alert.basis}:${alert.percent}:${personId}` },
        );
  }
}

const thenJa: Record<AtCap, string> = {
  go_on: '電話はこれまでどおり受け付けます。',
  message_only: 'これからの電話は伝言だけをお受けします。1件ごとの料金はふだんと同じです。',
  stop: 'これからの電話はお受けしません。来月1日にまた受け付けます。',
};
const thenEn: Record<AtCap, string> = {
  go_on: 'Calls are answered as before.',
  message_only: 'From now on only messages are taken; each call costs the same as always.',
  stop: 'From now on calls are not answered. Service resumes on the 1st.',
};

export function alertMail(
  { basis, percent }: Alert,
  { rule, position }: SpendingNews,
  service: string,
  language: Language,
  link: string,
): { subject: string; text: string } {
  const spent = yen(position.costMinor(position.billableCalls), language);
  const cap = rule.capMinor === null ? '' : yen(rule.capMinor, language);
  const units = `${position.billableCalls}/${position.includedUnits}`;
  const reached = basis === 'cap' && percent === 100;
  if (language === 'en') {
    const subject = reached
      ? `Your monthly limit of ${cap} is reached`
      : basis === 'cap'
        ? `This month’s charges have passed ${percent}% of your limit`
        : `${percent}% of this month’s included calls are used (${units})`;
    const tax = rule.capWithTax ? 'tax included' : 'before tax';
    const facts = basis === 'cap' ? `So far: ${spent}; limit: ${cap} (${tax}).` : `Used: ${units} calls.`;
    return { subject, text: `${service}\n${facts}\n${reached ? `${thenEn[rule.atCap]}\n` : ''}\n${link}\n` };
  }
  const subject = reached
    ? `今月の料金が、決めた上限の${cap}に達しました`
    : basis === 'cap'
      ? `今月の料金が、決めた上限の${percent}%を超えました`
      : `基本料金に含む件数の${percent}%を使いました（${position.includedUnits}件のうち${position.billableCalls}件）`;
  const tax = rule.capWithTax ? '税込' : '税別';
  const facts =
    basis === 'cap'
      ? `今日までの料金：${spent}、上限：${cap}（いずれも${tax}、初期費用を除く）`
      : `使った件数：${position.includedUnits}件のうち${position.billableCalls}件`;
  return {
    subject,
    text: `「${service}」\n${facts}\n${reached ? `${thenJa[rule.atCap]}\n` : ''}\n請求の画面で確認、変更できます。\n${link}\n`,
  };
}
