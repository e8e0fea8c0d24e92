import { CompanyKindEnum } from '@madoguchi/identity/graphql/enums.type';
import { sum, type CalendarDate, type Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { NamedException } from '../application/plan-payouts.js';
import type { PayDay } from '../application/preview-payouts.js';
import type { PayoutRunDecision } from '../application/read-payout-runs.js';
import type { PreparedPayee } from '../domain/payout-run.js';
import { CreditApprovalEnum } from './credit-note.type.js';
import { PayoutType } from './payout.type.js';

export enum PayoutConcernEnum {
  ACCOUNT_MISSING = 'payoutAccountMissing',
  CARRIED_OVER = 'carriedOver',
  CONTESTED = 'contested',
  ADVANCED = 'advanced',
}
registerEnumType(PayoutConcernEnum, {
  name: 'PayoutConcern',
  description:
    'No account to send to; owes back as much as it is due; a bank contests the payment behind it; paid before the client has paid, because the law lets nobody wait longer.',
});

export enum PayoutRunStatusEnum {
  PREPARED = 'prepared',
  RELEASED = 'released',
  REFUSED = 'refused',
  OUTDATED = 'outdated',
}
registerEnumType(PayoutRunStatusEnum, {
  name: 'PayoutRunStatus',
  description: 'OUTDATED: what would be paid is no longer what was prepared.',
});

@ObjectType('PayoutException', { description: 'Who gets less than one might expect, or nothing.' })
export class PayoutExceptionType {
  @Field() payeeName: string;
  @Field(() => CompanyKindEnum) payeeKind: CompanyKindEnum;
  @Field(() => PayoutConcernEnum) concern: PayoutConcernEnum;
  @Field(() => MinorScalar, { description: 'Without tax; below zero for what is owed back' }) netMinor: Minor;

  static from({ payeeName, role, concern, netMinor }: NamedException): PayoutExceptionType {
    return Object.assign(new PayoutExceptionType(), { payeeName, payeeKind: role, concern, netMinor });
  }
}

@ObjectType('PayoutPreview')
export class PayoutPreviewType {
  @Field(() => CalendarDateScalar) payOn: CalendarDate;
  @Field(() => [PayoutType]) payouts: PayoutType[];
  @Field(() => [PayoutExceptionType]) exceptions: PayoutExceptionType[];
  @Field(() => MinorScalar) totalMinor: Minor;

  static from(
    payOn: CalendarDate,
    { payouts, exceptions }: PayDay,
    language: LanguageCode,
  ): PayoutPreviewType {
    return Object.assign(new PayoutPreviewType(), {
      payOn,
      payouts: payouts.map((view) => PayoutType.from(view, language)),
      exceptions: exceptions.map((each) => PayoutExceptionType.from(each)),
      totalMinor: sum(payouts.map((view) => view.amountMinor)),
    });
  }
}

@ObjectType('PayoutRunPayee')
export class PayoutRunPayeeType {
  @Field() payeeName: string;
  @Field(() => CompanyKindEnum) payeeKind: CompanyKindEnum;
  @Field(() => MinorScalar) netMinor: Minor;
  @Field(() => MinorScalar) taxMinor: Minor;
  @Field(() => MinorScalar) amountMinor: Minor;
  @Field(() => Int, { description: 'Lines of the statement' }) lines: number;
  @Field(() => MinorScalar, { description: 'Without tax: of clients who have not paid; part of netMinor' })
  advancedMinor: Minor;
  @Field({ description: 'Whether there is an account that money can be sent to' }) ready: boolean;

  static from(payee: PreparedPayee): PayoutRunPayeeType {
    const { payeeName, role, netMinor, taxMinor, amountMinor, lines, destinationId } = payee;
    return Object.assign(new PayoutRunPayeeType(), {
      payeeName,
      payeeKind: role,
      netMinor,
      taxMinor,
      amountMinor,
      lines: lines.length,
      advancedMinor: sum(lines.filter(({ advanced }) => advanced).map((line) => line.netMinor)),
      ready: destinationId !== null,
    });
  }
}

@ObjectType('PayoutRun', { description: 'What one admin prepared for a pay day and another releases.' })
export class PayoutRunType {
  @Field(() => ID) id: string;
  @Field(() => CalendarDateScalar) payOn: CalendarDate;
  @Field(() => PayoutRunStatusEnum) status: PayoutRunStatusEnum;
  @Field(() => [PayoutRunPayeeType]) payees: PayoutRunPayeeType[];
  @Field(() => MinorScalar) totalMinor: Minor;
  @Field() preparedBy: string;
  @Field(() => GraphQLISODateTime) preparedAt: Date;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field({ description: 'Prepared and released by the only admin' }) alone: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was refused' }) reason: string | null;
  @Field(() => CreditApprovalEnum) approval: CreditApprovalEnum;

  static from(run: PayoutRunDecision): PayoutRunType {
    return Object.assign(new PayoutRunType(), {
      ...run,
      payees: run.payees.map((payee) => PayoutRunPayeeType.from(payee)),
    });
  }
}
