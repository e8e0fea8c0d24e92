import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { paymentFailureText } from '../application/failure-words.js';
import type { Receivables, ReceivableView } from '../application/read-receivables.js';
import type { AgeBand } from '../domain/ageing.js';
import { CreditApprovalEnum } from './credit-note.type.js';
import { DunningStageEnum } from './dunning.type.js';
import { WayToPayEnum } from './transfer.type.js';

export const AgeBandEnum = {
  NOT_DUE: 'notDue',
  TO_30: 'to30',
  TO_60: 'to60',
  TO_90: 'to90',
  OVER_90: 'over90',
} as const satisfies Record<string, AgeBand>;
registerEnumType(AgeBandEnum, {
  name: 'AgeBand',
  description: 'Days since the due day or the refused card: not due, to 30, 31 to 60, 61 to 90, more.',
});

export const WriteOffStatusEnum = {
  PROPOSED: 'proposed',
  APPROVED: 'approved',
  REFUSED: 'refused',
} as const;
registerEnumType(WriteOffStatusEnum, { name: 'WriteOffStatus' });

@ObjectType('AgeBandSum')
export class AgeBandSumType {
  @Field(() => AgeBandEnum) band: AgeBand;
  @Field(() => Int) bills: number;
  @Field(() => MinorScalar, { description: 'Tax included, what is still owed' }) openMinor: Minor;
}

@ObjectType('WriteOff', { description: 'A bill given up as a bad debt; it can still be paid.' })
export class WriteOffType {
  @Field(() => ID) id: string;
  @Field(() => WriteOffStatusEnum) status: ReceivableStatus;
  @Field(() => MinorScalar, { description: 'Tax included' }) amountMinor: Minor;
  @Field(() => MinorScalar, { description: 'The consumption tax in it, in an account of its own' })
  taxMinor: Minor;
  @Field(() => MinorScalar, { description: 'Tax included: what came in afterwards' }) recoveredMinor: Minor;
  @Field() reason: string;
  @Field(() => String, { nullable: true, description: 'Why the second person refused it' })
  refusedFor: string | null;
  @Field() proposedBy: string;
  @Field(() => GraphQLISODateTime) proposedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
}
type ReceivableStatus = NonNullable<ReceivableView['writeOff']>['status'];

@ObjectType('Receivable', { description: 'A bill whose reminders are over, or that is written off.' })
export class ReceivableType {
  @Field(() => ID) invoiceId: string;
  @Field() number: string;
  @Field(() => ID) contractId: string;
  @Field() contractNumber: string;
  @Field() clientName: string;
  @Field(() => String, { nullable: true }) clientPhone: string | null;
  @Field(() => CalendarDateScalar) issuedOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'The due day, or the day its card was refused' })
  since: CalendarDate;
  @Field(() => Int) ageDays: number;
  @Field(() => MinorScalar, { description: 'Tax included, what is still owed' }) openMinor: Minor;
  @Field(() => WayToPayEnum) way: ReceivableView['way'];
  @Field(() => Int, { description: 'How often its card was charged in vain' }) refusals: number;
  @Field(() => String, { nullable: true }) failureReason: string | null;
  @Field(() => DunningStageEnum, { nullable: true }) stage: ReceivableView['stage'];
  @Field(() => GraphQLISODateTime, { nullable: true }) stageAt: Date | null;
  @Field(() => MinorScalar, { description: 'A deposit that is not settled yet and would pay it' })
  depositMinor: Minor;
  @Field(() => MinorScalar, { description: 'Other money of the client that lies with us' })
  keptMinor: Minor;
  @Field(() => WriteOffType, { nullable: true, description: 'The newest' }) writeOff: WriteOffType | null;
  @Field(() => CreditApprovalEnum, { nullable: true, description: 'What the reader may do with a proposal' })
  approval: CreditApprovalEnum | null;
}

@ObjectType('Receivables')
export class ReceivablesType {
  @Field(() => [AgeBandSumType], {
    description: 'All bills neither paid nor written off; they add up to the receivable in the books',
  })
  ageing: AgeBandSumType[];
  @Field(() => [ReceivableType]) bills: ReceivableType[];
  @Field(() => MinorScalar, { description: 'Tax included: up to this sum one admin is enough' })
  aloneUpToMinor: Minor;

  static from({ bills, ...view }: Receivables, language: LanguageCode): ReceivablesType {
    return Object.assign(new ReceivablesType(), view, {
      bills: bills.map((bill) => ({
        ...bill,
        failureReason: bill.failureReason && paymentFailureText(bill.failureReason, language),
        stageAt: dateOf(bill.stageAt),
        writeOff: bill.writeOff && {
          ...bill.writeOff,
          proposedAt: new Date(bill.writeOff.proposedAt),
          decidedAt: dateOf(bill.writeOff.decidedAt),
        },
      })),
    });
  }
}

const dateOf = (moment: Date | string | null): Date | null => (moment === null ? null : new Date(moment));
