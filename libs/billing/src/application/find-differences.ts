import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { yen, type Language } from '../domain/wording.js';
import { CommandStore } from '../store/command.store.js';
import { EventStore } from '../store/event.store.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { ReconciliationStore, type Comparison } from '../store/reconciliation.store.js';

const names: Readonly<Record<Comparison['name'], Readonly<Record<Language, string>>>> = {
  receivable: { ja: '売掛金の残高と、未入金の請求書の合計', en: 'Receivables and unpaid invoices' },
  payable: { ja: '買掛金の残高と、未払いの分配の合計', en: 'Payables and shares not yet paid out' },
  credit: {
    ja: '預り金の残高と、お客さまへの未返還の合計',
    en: 'Owed to clients and credit notes not yet given back',
  },
  deposit: {
    ja: '預り保証金の残高と、精算していない保証金の合計',
    en: 'Deposits kept and deposits not settled yet',
  },
  funds: {
    ja: 'お預かりしている振り込みの残高と、まだ使っていない振り込みの合計',
    en: 'Transfers kept for clients and transfers used for nothing yet',
  },
  transferred: {
    ja: '振り込みの受け口座の残高と、受け取って入金済みになっていない振り込みの合計',
    en: 'Transfers received and those not yet part of a paid invoice',
  },
  advance: {
    ja: '前受金の残高と、まだ提供していない月の前払いの合計',
    en: 'Received in advance and advances for months not billed yet',
  },
  collected: {
    ja: '入金済みの請求書の合計と、決済会社の合計',
    en: 'Paid invoices and the payment provider’s totals',
  },
  outputTax: {
    ja: '仮受消費税の残高と、請求書の消費税の合計',
    en: 'Consumption tax received and the tax on invoices',
  },
  clearing: {
    ja: 'Stripe残高と、入金から手数料と送金を引いた額',
    en: 'Stripe balance and collections less fees and transfers',
  },
  writtenOff: {
    ja: '貸し倒れの残高と、貸し倒れにした請求書の未回収の合計',
    en: 'Bad debts and what is still unpaid of invoices written off',
  },
  contested: {
    ja: '異議申し立て中の入金と、決着していないチャージバックの合計',
    en: 'Held for chargebacks and chargebacks not yet decided',
  },
};

/** What an admin has to look at: sums that should agree and do not. Months set aside are among the open ones. */
@Injectable()
export class FindDifferences {
  constructor(
    private readonly reconciliation: ReconciliationStore,
    private readonly invoices: InvoiceViews,
    private readonly commands: CommandStore,
    private readonly events: EventStore,
  ) {}

  async counts(tx: Tx) {
    const commands = await this.commands.counts(tx);
    return {
      failedInvoices: await this.invoices.failed(tx),
      openCommands: commands.open,
      failedCommands: commands.failed,
      failedEvents: await this.events.failedCount(tx),
    };
  }

  async execute(tx: Tx, language: Language): Promise<string[]> {
    const sums = (await this.reconciliation.compare(tx))
      .filter(({ booksMinor, documentsMinor }) => booksMinor !== documentsMinor)
      .map(({ name, booksMinor, documentsMinor }) => {
        const pair = `${yen(booksMinor, language)} / ${yen(documentsMinor, language)}`;
        return language === 'ja'
          ? `${names[name].ja}が一致しません（${pair}）。`
          : `${names[name].en} differ (${pair}).`;
      });
    const withoutFee = await this.reconciliation.withoutFee(tx);
    const fees =
      withoutFee === 0
        ? []
        : [
            language === 'ja'
              ? `決済手数料がまだ届いていない入金が${withoutFee}件あります。`
              : `${withoutFee} collections have no processing fee yet.`,
          ];
    return [...sums, ...fees];
  }
}
