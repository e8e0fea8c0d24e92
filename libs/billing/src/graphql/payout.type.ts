import { CompanyKindEnum } from '@madoguchi/identity/graphql/enums.type';
import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { bankRefusalText } from '../application/bank-refusals.js';
import { payoutFailureText } from '../application/failure-words.js';
import type { PayoutAccountState } from '../application/payout-account.js';
import type { PayoutView } from '../contract/index.js';
import { filesOf } from './document-files.js';
import { InvoiceLineType, PeriodType } from './invoice.type.js';
import { StatementConfirmationType } from './statement.type.js';

const BankStateEnum = { ARRIVED: 'arrived', REFUSED: 'refused' } as const;
registerEnumType(BankStateEnum, { name: 'BankState' });

const AccountProblemEnum = { DETAILS: 'details', COUNTRY: 'country', BANK: 'bank' } as const;
registerEnumType(AccountProblemEnum, {
  name: 'PayoutAccountProblem',
  description: 'DETAILS: something is not filled in. COUNTRY: not in Japan. BANK: the bank refused a payout.',
});

@ObjectType('Payout', { description: 'One purchase statement (仕入明細書) of one payee.' })
export class PayoutType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'Statement number; null in a preview' }) number:
    string | null;
  @Field() payeeName: string;
  @Field(() => CompanyKindEnum, { description: 'The part the payee played, PRODUCER or OPERATOR' })
  payeeKind: CompanyKindEnum;
  @Field(() => MinorScalar, { description: 'net + tax' }) amountMinor: Minor;
  @Field(() => MinorScalar) netMinor: Minor;
  @Field(() => MinorScalar) taxMinor: Minor;
  @Field({ description: 'planned, sent or failed' }) status: string;
  @Field(() => CalendarDateScalar) payOn: CalendarDate;
  @Field(() => PeriodType) period: PeriodType;
  @Field(() => [InvoiceLineType]) lines: InvoiceLineType[];
  @Field(() => String, { nullable: true }) statementPdfUrl: string | null;
  @Field(() => String, { nullable: true }) statementTranslationUrl: string | null;
  @Field(() => String, { nullable: true }) failureReason: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Stable code behind failureReason, e.g. payoutAccountMissing',
  })
  failureCode: string | null;
  @Field(() => BankStateEnum, {
    nullable: true,
    description: 'What became of it at the payee’s bank; null while it is on its way',
  })
  bank: PayoutView['bank'];
  @Field(() => String, { nullable: true, description: 'Why the bank refused it, and what to do' })
  bankReason: string | null;

  @Field(() => StatementConfirmationType, { nullable: true, description: 'Null in a preview' })
  confirmation: StatementConfirmationType | null;

  static from(view: PayoutView, language: LanguageCode): PayoutType {
    const files = view.number === null ? undefined : filesOf('statement', view.id);
    return Object.assign(new PayoutType(), {
      id: view.id,
      number: view.number,
      payeeName: view.payeeName,
      payeeKind: view.payeeKind as CompanyKindEnum,
      amountMinor: view.amountMinor,
      netMinor: view.netMinor,
      taxMinor: view.taxMinor,
      status: view.status,
      payOn: view.payOn,
      period: PeriodType.from(view.period),
      lines: view.lines.map((line) => InvoiceLineType.from(line, language)),
      statementPdfUrl: files?.pdfUrl ?? null,
      statementTranslationUrl: files?.translationUrl ?? null,
      failureReason: view.failureReason === null ? null : payoutFailureText(view.failureReason, language),
      failureCode: view.failureReason,
      confirmation: view.confirmation,
      bank: view.bank,
      bankReason: view.bankReason === null ? null : bankRefusalText(view.bankReason, language),
    });
  }
}

@ObjectType('PayoutAccount')
export class PayoutAccountType {
  @Field() ready: boolean;
  @Field(() => AccountProblemEnum, { nullable: true, description: 'Why money does not arrive' })
  problem: PayoutAccountState['problem'];
  @Field(() => String, { nullable: true, description: 'Page of the payment provider; valid for minutes' })
  onboardingUrl: string | null;
}

@ObjectType('RevenueMonth', { description: 'Without tax.' })
export class RevenueMonthType {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => MinorScalar, { description: 'Paid by clients, less what went back to them' })
  grossMinor: Minor;
  @Field(() => MinorScalar, { description: 'The own part of it, less what was given back' })
  shareMinor: Minor;
  @Field(() => MinorScalar, { description: 'What of it was transferred' }) paidMinor: Minor;
}
