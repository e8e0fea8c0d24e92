import { IdentityApi } from '@madoguchi/identity/contract';
import { dateAt, type Instant, type Minor } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isClosed, type ChargebackState, type Dispute } from '../domain/chargeback.js';
import { countingChecks, type Check } from '../domain/reconciliation.js';
import type { Chargeback, ContestedPayment } from '../store/chargeback.store.js';
import type { PayoutRun } from '../store/payout-run.store.js';
import { dateText, grouped, momentText, yen, type Language } from '../domain/wording.js';
import type { ReturnedKind } from '../store/bank-return.store.js';
import type { StoppedWork } from '../store/stopped-work.store.js';
import { checkText, problemText } from './check-words.js';
import { kindText, stoppedText } from './stopped-words.js';
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

  /** Commands and events that wait for a person. */
  async workStopped(tx: Tx, stopped: readonly StoppedWork[]): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/stopped`;
    await this.tell.mail(tx, platform.id, ['admin'], `stopped:${tx.now.toISOString()}`, ({ language }) => {
      const shown = stopped.slice(0, NAMED_IN_A_MAIL).map((each) => stoppedLine(each, language));
      const rest = stopped.length - shown.length;
      return language === 'en'
        ? {
            subject: `Between us and the payment provider, work has stopped (${stopped.length})`,
            text: `${shown.join('\n\n')}\n${rest > 0 ? `\nand ${rest} more\n` : ''}\nMend the cause, then send it again:\n${link}\n`,
          }
        : {
            subject: `決済会社とのやり取りが${stopped.length}件止まっています`,
            text: `${shown.join('\n\n')}\n${rest > 0 ? `\nほかに${rest}件あります。\n` : ''}\n原因を直してから、この画面でやり直してください。\n${link}\n`,
          };
    });
  }

  /** Once per state: there is a deadline, or it is over. */
  async chargebackMoved(tx: Tx, id: string, payment: ContestedPayment, dispute: Dispute): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const { state, amountMinor, evidenceDueAt } = dispute;
    const link = `${this.config.publicUrl}/admin/chargebacks`;
    await this.tell.mail(tx, platform.id, ['admin'], `chargeback:${id}:${state}`, ({ language }) => {
      const due = evidenceDueAt === null || isClosed(state) ? null : momentText(evidenceDueAt, language);
      const amount = yen(amountMinor, language);
      return language === 'en'
        ? {
            subject: `${stateTexts[state].en}: ${amount} of ${payment.invoiceId === null ? 'deposit' : 'invoice'} ${payment.number}`,
            text: `${payment.clientName}\n${due === null ? '' : `Evidence is due by ${due}.\n`}\n${link}\n`,
          }
        : {
            subject: `${stateTexts[state].ja}：${payment.invoiceId === null ? '保証金の預り証' : '請求書'}${payment.number}（${amount}）`,
            text: `お客さま：${payment.clientName}\n${due === null ? '' : `反証の提出期限は${due}です。\n`}\n${link}\n`,
          };
    });
  }

  /** Some days before the deadline, once: the first letter is easily forgotten, and there is no second chance. */
  async evidenceDue(tx: Tx, chargeback: Chargeback, by: Instant): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const { id, documentNumber, clientName, amountMinor, invoiceId } = chargeback;
    const link = `${this.config.publicUrl}/admin/chargebacks`;
    await this.tell.mail(tx, platform.id, ['admin'], `evidence:${id}:${by.toISOString()}`, ({ language }) => {
      const amount = yen(amountMinor, language);
      return language === 'en'
        ? {
            subject: `Evidence is due by ${momentText(by, 'en')}: ${amount} of ${invoiceId === null ? 'deposit' : 'invoice'} ${documentNumber}`,
            text: `${clientName}\nNo evidence has been handed in yet. Without it the bank decides against us.\n\n${link}\n`,
          }
        : {
            subject: `反証の提出期限は${momentText(by)}です：${invoiceId === null ? '保証金の預り証' : '請求書'}${documentNumber}（${amount}）`,
            text: `お客さま：${clientName}\n反証がまだ提出されていません。期限までに提出しないと、代金は戻りません。\n\n${link}\n`,
          };
    });
  }

  /** To every admin but the one who prepared it: the second person has to come. */
  async payoutsPrepared(
    tx: Tx,
    runId: string,
    run: Pick<PayoutRun, 'payOn' | 'totalMinor'> & { readonly payees: number; readonly personId: string },
  ): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/payouts`;
    await this.tell.mail(
      tx,
      platform.id,
      ['admin'],
      `payouts-prepared:${runId}`,
      ({ personId, language }) => {
        if (personId === run.personId) return undefined;
        const total = yen(run.totalMinor, language);
        return language === 'en'
          ? {
              subject: `Please check the payouts of ${dateText(run.payOn, 'en')}: ${total}`,
              text: `${run.payees} payouts, ${total} in all, were prepared. They are sent when a second admin releases them.\n\n${link}\n`,
            }
          : {
              subject: `${dateText(run.payOn)}の振り込み（${total}）の確認をお願いします`,
              text: `振り込み${run.payees}件、合計${total}が準備されました。準備した人とは別の管理者が承認すると、振り込まれます。\n\n${link}\n`,
            };
      },
    );
  }

  /** A deposit has to go back another way. */
  async depositRefundFailed(
    tx: Tx,
    settlement: { readonly id: string; readonly number: string; readonly refundedMinor: Minor },
  ): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/money`;
    const key = `admin-deposit-refund-failed:${settlement.id}`;
    await this.tell.mail(tx, platform.id, ['admin'], key, ({ language }) => {
      const amount = yen(settlement.refundedMinor, language);
      return language === 'en'
        ? {
            subject: `A deposit of ${amount} could not be refunded (${settlement.number})`,
            text: `Call the client for a bank account, press “About to transfer” here, send the money, and record it:\n${link}\n`,
          }
        : {
            subject: `保証金${amount}をカードへ返せませんでした（${settlement.number}）`,
            text: `お客さまに振込先をうかがい、この画面で「これから振り込む」を押してから振り込み、記録してください。\n${link}\n`,
          };
    });
  }

  /** To every admin but the one who recorded it: the second person has to come. */
  async bankReturnRecorded(
    tx: Tx,
    id: string,
    transfer: {
      readonly kind: ReturnedKind;
      readonly number: string;
      readonly amountMinor: Minor;
      readonly personId: string;
    },
  ): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/money`;
    await this.tell.mail(tx, platform.id, ['admin'], `deposit-return:${id}`, ({ personId, language }) => {
      if (personId === transfer.personId) return undefined;
      const amount = yen(Math.abs(transfer.amountMinor), language);
      const what = recorded[transfer.amountMinor < 0 ? 'repaid' : transfer.kind][language];
      return language === 'en'
        ? {
            subject: `Please check ${what}: ${amount} (${transfer.number})`,
            text: `Look the transfer up in the bank's list, then approve or refuse it.\n${link}\n`,
          }
        : {
            subject: `${what}（${amount}、${transfer.number}）の確認をお願いします`,
            text: `銀行の明細で振り込みを確かめてから、承認するか差し戻してください。\n${link}\n`,
          };
    });
  }

  /** To every admin but the one who refused. */
  async payoutsRefused(
    tx: Tx,
    run: Pick<PayoutRun, 'id' | 'payOn' | 'totalMinor'>,
    byPersonId: string,
    reason: string,
  ): Promise<void> {
    const platform = await this.identity.platformCompany(tx);
    const link = `${this.config.publicUrl}/admin/payouts`;
    await this.tell.mail(
      tx,
      platform.id,
      ['admin'],
      `payouts-refused:${run.id}`,
      ({ personId, language }) => {
        if (personId === byPersonId) return undefined;
        const total = yen(run.totalMinor, language);
        return language === 'en'
          ? {
              subject: `The payouts of ${dateText(run.payOn, 'en')} (${total}) were refused`,
              text: `Reason: ${reason}\n\nNothing was sent. Mend the reason and prepare them again.\n${link}\n`,
            }
          : {
              subject: `${dateText(run.payOn)}の振り込み（${total}）が差し戻されました`,
              text: `理由：${reason}\n\nまだ振り込まれていません。理由を確かめて、もう一度準備してください。\n${link}\n`,
            };
      },
    );
  }
}

const NAMED_IN_A_MAIL = 10;

function stoppedLine(work: StoppedWork, language: Language): string {
  const who = [work.companyName, work.number].filter((word) => word !== null);
  const head = [kindText(work.kind, language), ...who].join(language === 'ja' ? '　' : ' · ');
  return `・${head}\n${stoppedText(work, language)}`;
}

function lineOf({ name, left, right, problem }: Check, language: Language): string {
  if (problem !== null)
    return language === 'en'
      ? `・${checkText(name, 'en')}: could not be compared. ${problemText(problem, 'en')}`
      : `・${checkText(name, 'ja')}：照合できませんでした。${problemText(problem, 'ja')}`;
  const show = (figure: number) => (countingChecks.includes(name) ? grouped(figure) : yen(figure, language));
  return `・${checkText(name, language)}：${show(left)} / ${show(right)}`;
}

const stateTexts: Readonly<Record<ChargebackState, Readonly<Record<Language, string>>>> = {
  inquiry: { ja: 'カード会社から支払いの問い合わせがありました', en: 'A bank asks about a payment' },
  open: { ja: 'カードの支払いに異議が申し立てられました', en: 'A card payment is contested' },
  under_review: { ja: '異議申し立てが審査に入りました', en: 'A chargeback is under review' },
  won: { ja: '異議申し立てが退けられ、代金が戻ります', en: 'A chargeback was won, the money comes back' },
  lost: { ja: '異議申し立てが認められ、代金が失われました', en: 'A chargeback was lost' },
  closed: { ja: '支払いの問い合わせが終わりました', en: 'An inquiry is closed' },
};

/** What the second person looks for in the bank's list. */
const recorded = {
  deposit: { ja: '保証金のお返し', en: 'a returned deposit' },
  credit_note: { ja: '返金の振り込み', en: 'a returned credit' },
  repaid: { ja: '二重に返した分の戻り', en: 'a credit that was sent back' },
} as const;
