import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ClosedMonth } from '../application/close-month.js';
import { parkText } from '../application/failure-words.js';
import type { MoneyCockpit } from '../application/read-money.js';
import { InvoiceType } from './invoice.type.js';

@ObjectType('AccountBalance')
export class AccountBalanceType {
  @Field({ description: 'Account code, with the company’s id after a colon where there is one' })
  account: string;
  @Field() label: string;
  @Field(() => MinorScalar) debitsMinor: Minor;
  @Field(() => MinorScalar) creditsMinor: Minor;
  @Field(() => MinorScalar, { description: 'debits − credits' }) balanceMinor: Minor;
}

@ObjectType('TrialBalance')
export class TrialBalanceType {
  @Field(() => MinorScalar) debitsMinor: Minor;
  @Field(() => MinorScalar) creditsMinor: Minor;
  @Field() balanced: boolean;
  @Field(() => [AccountBalanceType]) accounts: AccountBalanceType[];
}

@ObjectType('ContractMonth')
export class ContractMonthType {
  @Field(() => ID) contractId: string;
  @Field() clientName: string;
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => MinorScalar, { description: 'Tax included' }) totalMinor: Minor;
}

@ObjectType('LentInvoice', {
  description: 'Paid to payees by the limit of the law, while the money of the client is not there.',
})
export class LentInvoiceType {
  @Field(() => ID) invoiceId: string;
  @Field() invoiceNumber: string;
  @Field() clientName: string;
  @Field(() => CalendarDateScalar) paidOn: CalendarDate;
  @Field(() => MinorScalar, { description: 'Tax included' }) amountMinor: Minor;
}

@ObjectType('MoneyCockpit')
export class MoneyCockpitType {
  @Field(() => TrialBalanceType) trialBalance: TrialBalanceType;
  @Field(() => [ContractMonthType]) awaitingClose: ContractMonthType[];
  @Field(() => [InvoiceType]) failedInvoices: InvoiceType[];
  @Field(() => Int) openCommands: number;
  @Field(() => Int) failedCommands: number;
  @Field(() => Int) failedEvents: number;
  @Field(() => [String]) differences: string[];
  @Field(() => [LentInvoiceType], { description: 'What the platform lends, largest first' })
  lent: LentInvoiceType[];

  static from(view: MoneyCockpit, language: LanguageCode): MoneyCockpitType {
    return Object.assign(new MoneyCockpitType(), {
      ...view,
      failedInvoices: view.failedInvoices.map((invoice) => InvoiceType.from(invoice, language)),
    });
  }
}

@ObjectType('ParkedMonth')
export class ParkedMonthType {
  @Field(() => ID) contractId: string;
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field() reason: string;
  @Field({ description: 'Stable code behind reason, e.g. noPaymentAccount' }) reasonCode: string;
}

@ObjectType('ClosedMonth')
export class ClosedMonthType {
  @Field(() => [InvoiceType]) invoices: InvoiceType[];
  @Field(() => [ParkedMonthType]) parked: ParkedMonthType[];

  static from(view: ClosedMonth, language: LanguageCode): ClosedMonthType {
    return Object.assign(new ClosedMonthType(), {
      invoices: view.invoices.map((invoice) => InvoiceType.from(invoice, language)),
      parked: view.parked.map(({ contractId, month, reason }) =>
        Object.assign(new ParkedMonthType(), {
          contractId,
          month,
          reason: parkText(reason, language),
          reasonCode: reason,
        }),
      ),
    });
  }
}
