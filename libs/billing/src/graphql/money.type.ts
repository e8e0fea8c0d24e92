import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ClosedMonth } from '../application/close-month.js';
import { parkText } from '../application/failure-words.js';
import type { MoneyCockpit } from '../application/read-money.js';
import { ChargebackType } from './chargeback.type.js';
import { InvoiceType } from './invoice.type.js';
import { TrialBalanceType } from './ledger.type.js';
import { HeldAccountType } from './reconciliation.type.js';

@ObjectType('ContractMonth')
export class ContractMonthType {
  @Field(() => ID) contractId: string;
  @Field() contractNumber: string;
  @Field() clientName: string;
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => MinorScalar, { description: 'Tax included' }) totalMinor: Minor;
  @Field(() => String, {
    nullable: true,
    description: 'Why it could not be billed when it was last tried; null when nothing stood in the way',
  })
  parkReason: string | null;
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

@ObjectType('LastNight', { description: 'The newest reconciliation in short.' })
export class LastNightType {
  @Field(() => GraphQLISODateTime) ranAt: Date;
  @Field({ description: 'Older than a night and two hours' }) late: boolean;
  @Field(() => Int) checks: number;
  @Field(() => Int) failed: number;
}

@ObjectType('OpenObjections', { description: 'Of clients to single calls and appointments, unanswered.' })
export class OpenObjectionsType {
  @Field(() => Int) count: number;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day by whose end one has to be answered, else it is accepted',
  })
  firstDueOn: CalendarDate | null;
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
  @Field(() => [ChargebackType], { description: 'What banks have not decided, the nearest deadline first' })
  chargebacks: ChargebackType[];
  @Field(() => LastNightType, { nullable: true, description: 'Null before the first night' })
  lastNight: LastNightType | null;
  @Field(() => [HeldAccountType]) held: HeldAccountType[];
  @Field(() => OpenObjectionsType) objections: OpenObjectionsType;

  static from(view: MoneyCockpit, language: LanguageCode): MoneyCockpitType {
    return Object.assign(new MoneyCockpitType(), {
      ...view,
      awaitingClose: view.awaitingClose.map((month) => ({
        ...month,
        parkReason: month.parkReason && parkText(month.parkReason, language),
      })),
      failedInvoices: view.failedInvoices.map((invoice) => InvoiceType.from(invoice, language)),
      chargebacks: view.chargebacks.map((each) => ChargebackType.from(each, language)),
    });
  }
}

@ObjectType('ParkedMonth')
export class ParkedMonthType {
  @Field(() => ID) contractId: string;
  @Field() contractNumber: string;
  @Field() clientName: string;
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
      parked: view.parked.map(({ reason, ...parked }) =>
        Object.assign(new ParkedMonthType(), {
          ...parked,
          reason: parkText(reason, language),
          reasonCode: reason,
        }),
      ),
    });
  }
}
