import { OpeningType } from '@madoguchi/contracting/graphql/opening.type';
import type { CalendarDate, Minor, Period } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { paymentFailureText } from '../application/failure-words.js';
import type { PaymentMethodState } from '../application/read-invoices.js';
import type { InvoiceLineView, InvoiceView } from '../contract/index.js';
import { filesOf } from './document-files.js';
import { DunningType, PaymentCalendarType } from './dunning.type.js';
import { BankDetailsType, WayToPayEnum } from './transfer.type.js';

export enum InvoiceStatusEnum {
  ISSUED = 'issued',
  PAID = 'paid',
  PAYMENT_FAILED = 'payment_failed',
  VOID = 'void',
}
registerEnumType(InvoiceStatusEnum, { name: 'InvoiceStatus' });

@ObjectType('PeriodView', { description: 'Both days belong to the period.' })
export class PeriodType {
  @Field(() => CalendarDateScalar) startsOn: CalendarDate;
  @Field(() => CalendarDateScalar) endsOn: CalendarDate;

  static from({ startsOn, endsOn }: Period): PeriodType {
    return Object.assign(new PeriodType(), { startsOn, endsOn });
  }
}

@ObjectType('InvoiceLine', { description: 'Amounts without tax.' })
export class InvoiceLineType {
  @Field() description: string;
  @Field(() => Float) quantity: number;
  @Field(() => MinorScalar, { nullable: true }) unitMinor: Minor | null;
  @Field(() => String, {
    nullable: true,
    description: 'The price of a unit when it has a part of a yen: `12.5`',
  })
  unitPrice: string | null;
  @Field(() => MinorScalar) amountMinor: Minor;
  @Field(() => Int, { description: 'Basis points: 1000 = 10 %' }) taxRateBps: number;

  static from(line: InvoiceLineView, language: LanguageCode): InvoiceLineType {
    return Object.assign(new InvoiceLineType(), {
      description: language === 'en' ? line.descriptionEn : line.description,
      quantity: line.quantity,
      unitMinor: line.unitMinor,
      unitPrice: line.unitPrice ?? null,
      amountMinor: line.amountMinor,
      taxRateBps: line.taxRateBps,
    });
  }
}

@ObjectType('Invoice', { description: 'A qualified invoice (適格請求書); it never changes after issue.' })
export class InvoiceType {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => InvoiceStatusEnum) status: InvoiceStatusEnum;
  @Field(() => ID) contractId: string;
  @Field() clientName: string;
  @Field() issuerName: string;
  @Field({ description: 'The issuer’s, T + 13 digits' }) registrationNumber: string;
  @Field(() => CalendarDateScalar) issuedOn: CalendarDate;
  @Field(() => CalendarDateScalar) dueOn: CalendarDate;
  @Field(() => PeriodType) period: PeriodType;
  @Field(() => [InvoiceLineType]) lines: InvoiceLineType[];
  @Field(() => MinorScalar) taxableMinor: Minor;
  @Field(() => MinorScalar) taxMinor: Minor;
  @Field(() => MinorScalar) totalMinor: Minor;
  @Field(() => MinorScalar, { nullable: true, description: 'Null when nothing had to be collected' })
  stripeTotalMinor: Minor | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) paidAt: Date | null;
  @Field(() => String, { nullable: true, description: 'The lawful original, in Japanese' }) pdfUrl:
    string | null;
  @Field(() => String, { nullable: true, description: 'The same in English, for reference' })
  translationUrl: string | null;
  @Field({ description: 'SHA-256 of the document’s canonical JSON, hex' }) hash: string;
  @Field(() => String, { nullable: true }) failureReason: string | null;
  @Field(() => DunningType, { nullable: true }) dunning: DunningType | null;
  @Field(() => PaymentCalendarType, {
    nullable: true,
    description: 'Null when the client has nothing to pay by itself',
  })
  calendar: PaymentCalendarType | null;
  @Field(() => WayToPayEnum) way: WayToPayEnum;
  @Field(() => MinorScalar, { description: 'What is still to be paid; 0 unless it is open' })
  leftMinor: Minor;
  @Field(() => MinorScalar, { description: 'What transfers have paid of it' }) transferredMinor: Minor;
  @Field(() => String, {
    nullable: true,
    description:
      'Page of the payment provider where it can be paid; null when it is collected by card, unless the bank asks the holder to confirm',
  })
  payPageUrl: string | null;
  @Field(() => BankDetailsType, { nullable: true, description: 'Where to transfer to' })
  bank: BankDetailsType | null;

  static from(view: InvoiceView, language: LanguageCode): InvoiceType {
    return Object.assign(new InvoiceType(), {
      id: view.id,
      number: view.number,
      status: view.status as InvoiceStatusEnum,
      contractId: view.contractId,
      clientName: view.clientName,
      issuerName: view.issuerName,
      registrationNumber: view.registrationNumber,
      issuedOn: view.issuedOn,
      dueOn: view.dueOn,
      period: PeriodType.from(view.period),
      lines: view.lines.map((line) => InvoiceLineType.from(line, language)),
      taxableMinor: view.taxableMinor,
      taxMinor: view.taxMinor,
      totalMinor: view.totalMinor,
      stripeTotalMinor: view.stripeTotalMinor,
      paidAt: view.paidAt,
      ...filesOf('invoice', view.id),
      hash: view.hash,
      failureReason: view.failureReason === null ? null : paymentFailureText(view.failureReason, language),
      dunning: DunningType.from(view),
      calendar: PaymentCalendarType.from(view),
      way: view.way as WayToPayEnum,
      leftMinor: view.leftMinor,
      transferredMinor: view.transferredMinor,
      payPageUrl: view.payPageUrl,
      bank: view.bank && BankDetailsType.from(view.bank),
    });
  }
}

@ObjectType('InvoicePage')
export class InvoicePageType {
  @Field(() => [InvoiceType]) items: InvoiceType[];
  @Field(() => Int) total: number;
}

@ObjectType('PaymentMethodState')
export class PaymentMethodStateType {
  @Field({ description: 'A card is stored' }) ready: boolean;
  @Field(() => String, { nullable: true, description: 'e.g. Visa •••• 4242' }) label: string | null;
  @Field(() => MinorScalar, {
    description: 'A deposit that is paid where the method is stored; 0 without one',
  })
  depositMinor: Minor;
  @Field({ description: 'The first base fee is billed as soon as the method is stored' }) advance: boolean;
  @Field(() => OpeningType, { nullable: true, description: 'Null once the contract has begun' })
  opening: OpeningType | null;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'By when the first bill is paid if it is sent: by transfer or at a store',
  })
  sentDueOn: CalendarDate | null;
  @Field(() => WayToPayEnum, { description: 'For the next invoice' }) way: WayToPayEnum;
  @Field(() => [WayToPayEnum], { description: 'What may be chosen' }) ways: WayToPayEnum[];
  @Field(() => [WayToPayEnum], { description: 'What the plan allows; fewer may be offered now' })
  planWays: WayToPayEnum[];
  @Field(() => BankDetailsType, { nullable: true, description: 'Null when it is paid by card' })
  bank: BankDetailsType | null;

  static from({ bank, way, ways, planWays, asked, ...state }: PaymentMethodState): PaymentMethodStateType {
    return Object.assign(new PaymentMethodStateType(), state, {
      way: way as WayToPayEnum,
      ways: ways as readonly WayToPayEnum[],
      planWays: planWays as readonly WayToPayEnum[],
      opening: asked && OpeningType.from(asked.opening, asked.startsOn),
      sentDueOn: asked && asked.sentDueOn,
      bank: bank && BankDetailsType.from(bank),
    });
  }
}

@ObjectType('CheckoutStarted')
export class CheckoutStartedType {
  @Field({ description: 'Page of the payment provider; send the browser there' }) url: string;
}
