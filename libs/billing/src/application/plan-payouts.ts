import { dateAt, type CalendarDate } from '@madoguchi/kernel';
import { IdentityApi, type CompanyView } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { documentTotals, standardRateOn } from '../domain/document-tax.js';
import type { StatementDocument } from '../domain/documents.js';
import { payeeTaxOn } from '../domain/payee-tax.js';
import { advanceCutOff } from '../domain/pay-limit.js';
import { payoutCutOff, planPayouts, type PlannedLine, type PlannedPayout } from '../domain/payout.js';
import { advancedOf, carriedOver, type PayoutException } from '../domain/payout-run.js';
import { dateText, grouped, percentText, periodText } from '../domain/wording.js';
import { PayeeAccountStore } from '../store/payee-account.store.js';
import { DocumentStore } from '../store/document.store.js';
import {
  PayoutStore,
  type DueWithInvoice,
  type NewPayoutLine,
  type Unshared,
} from '../store/payout.store.js';
import { splitByShares } from '../domain/split.js';
import { banksRest } from './bank-days.js';
import { partyOf } from './issue-invoice.js';

export interface Statement {
  readonly plan: PlannedPayout;
  readonly payee: CompanyView;
  /** Complete except for the number, which only a run may take. */
  readonly document: StatementDocument;
  readonly lines: readonly NewPayoutLine[];
  /** The provider's account the money would go to; null when the payee has none that is ready. */
  readonly destinationId: string | null;
}

export interface NamedException extends PayoutException {
  readonly payeeName: string;
}

export interface PlannedDay {
  readonly statements: readonly Statement[];
  /** Invoices whose shares are paid although the client has not; a run has to write those shares first. */
  readonly advances: readonly Unshared[];
  /** Who gets less than one might expect, or nothing, and why. */
  readonly exceptions: readonly NamedException[];
}

/** Reads what is due and writes the statements as they would be; a preview and both persons of a run see the same. */
@Injectable()
export class PlanPayouts {
  constructor(
    private readonly payouts: PayoutStore,
    private readonly documents: DocumentStore,
    private readonly accounts: PayeeAccountStore,
    private readonly identity: IdentityApi,
  ) {}

  async execute(tx: Tx, payOn: CalendarDate): Promise<PlannedDay> {
    const cutOff = payoutCutOff(payOn);
    const late = advanceCutOff(payOn, banksRest);
    const limit = late < cutOff ? late : cutOff;
    const advances = await this.payouts.unshared(tx, limit);
    const dues = [...(await this.payouts.dues(tx, cutOff, limit)), ...advances.flatMap(advanceDues)];
    const contested = await this.payouts.contestedShares(tx, cutOff, limit);
    if (dues.length + contested.length === 0) return { statements: [], advances: [], exceptions: [] };
    const issuer = await this.identity.platformCompany(tx);
    const mode = await this.documents.roundingMode(tx, issuer.id);
    const plans = planPayouts(dues, mode);
    const waiting = [...carriedOver(dues, plans), ...contested];
    const payeeIds = [...new Set([...plans, ...waiting].map(({ payeeId }) => payeeId))];
    const companies = await this.identity.companies(tx, payeeIds);
    const accounts = await this.accounts.payees(tx, payeeIds);
    const statements = plans.map((plan): Statement => {
      const payee = companies.get(plan.payeeId)!;
      const account = accounts.get(plan.payeeId);
      const lines = plan.lines.map(lineOf);
      const document: StatementDocument = {
        kind: 'purchase_statement',
        number: '',
        currency: 'JPY',
        role: plan.role,
        issuedOn: dateAt(tx.now),
        payOn,
        issuer: partyOf(issuer),
        recipient: partyOf(payee),
        creditBps: payeeTaxOn(payee.registrationNumber, plan.period.endsOn).creditBps,
        period: plan.period,
        lines: lines.map(({ description, descriptionEn, netMinor, taxRateBps }) => ({
          description,
          descriptionEn,
          quantity: 1,
          unitMinor: null,
          amountMinor: netMinor,
          taxRateBps,
        })),
        ...documentTotals(
          lines.map((line) => ({ amountMinor: line.netMinor, taxRateBps: line.taxRateBps })),
          mode,
        ),
        roundingMode: mode,
      };
      return { plan, payee, document, lines, destinationId: account?.ready ? account.stripeAccountId : null };
    });
    const exceptions = [
      ...statements.filter(({ destinationId }) => destinationId === null).map(withoutAccount),
      ...waiting,
      ...plans.flatMap(advancedOf),
    ];
    return {
      statements,
      advances,
      exceptions: exceptions.map((each) => ({ ...each, payeeName: companies.get(each.payeeId)!.name })),
    };
  }
}

/** Both payees' shares of an invoice, as they would be written if the client paid now. */
function advanceDues(invoice: Unshared): DueWithInvoice[] {
  const split = splitByShares(invoice.taxableMinor, invoice);
  const {
    id: invoiceId,
    number: invoiceNumber,
    contractNumber,
    service,
    clientName,
    taxableMinor,
    period,
  } = invoice;
  const due = {
    invoiceId,
    invoiceNumber,
    contractNumber,
    service,
    clientName,
    taxableMinor,
    period,
    deductionId: null,
    cause: null,
    taxRateBps: standardRateOn(period.endsOn),
    advanced: true,
  };
  return [
    {
      ...due,
      role: 'producer',
      payeeId: invoice.producerId,
      shareBps: invoice.producerBps,
      netMinor: split.producerMinor,
    },
    {
      ...due,
      role: 'operator',
      payeeId: invoice.operatorId,
      shareBps: invoice.operatorBps,
      netMinor: split.operatorMinor,
    },
  ];
}

const withoutAccount = ({ plan: { payeeId, role, netMinor } }: Statement): PayoutException => ({
  payeeId,
  role,
  netMinor,
  concern: 'payoutAccountMissing',
});

function lineOf({ due, taxMinor, transferMinor }: PlannedLine): NewPayoutLine {
  const from = due as DueWithInvoice;
  const amounts = {
    invoiceId: due.invoiceId,
    netMinor: due.netMinor,
    taxMinor,
    taxRateBps: due.taxRateBps,
    deductionId: due.deductionId,
    transferMinor,
    advanced: due.advanced,
  };
  if (from.cause === 'objection')
    return {
      ...amounts,
      description: `明細書の訂正　${from.clientName}さま（契約${from.contractNumber}、請求書${from.invoiceNumber}）`,
      descriptionEn: `Correction of an earlier statement: ${from.clientName} (contract ${from.contractNumber}, invoice ${from.invoiceNumber})`,
    };
  if (due.deductionId !== null && due.netMinor > 0)
    return {
      ...amounts,
      description: `カード会社から代金が戻ったための追加　${from.clientName}さま（契約${from.contractNumber}、請求書${from.invoiceNumber}）`,
      descriptionEn: `Paid after all, as the card company returned the money: ${from.clientName} (contract ${from.contractNumber}, invoice ${from.invoiceNumber})`,
    };
  if (due.deductionId !== null)
    return {
      ...amounts,
      description: `返還分の差し引き　${from.clientName}さま（契約${from.contractNumber}、請求書${from.invoiceNumber}）`,
      descriptionEn: `Deduction for money given back: ${from.clientName} (contract ${from.contractNumber}, invoice ${from.invoiceNumber})`,
    };
  const percent = percentText(from.shareBps);
  const share = `${grouped(from.taxableMinor)}円×${percent}`;
  return {
    ...amounts,
    description: `業務委託料 ${periodText(due.period)}分　${from.clientName}さま（契約${from.contractNumber}、請求書${from.invoiceNumber}）　${share}`,
    descriptionEn: `Services ${dateText(due.period.startsOn, 'en')} – ${dateText(due.period.endsOn, 'en')}, ${from.clientName} (contract ${from.contractNumber}, invoice ${from.invoiceNumber}), ¥${grouped(from.taxableMinor)} × ${percent}`,
  };
}
