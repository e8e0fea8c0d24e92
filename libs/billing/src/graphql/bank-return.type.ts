import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FailedRefundView } from '../application/read-failed-refunds.js';
import { CreditApprovalEnum } from './credit-note.type.js';

export enum BankReturnStatusEnum {
  RECORDED = 'recorded',
  APPROVED = 'approved',
  REFUSED = 'refused',
}
registerEnumType(BankReturnStatusEnum, {
  name: 'BankReturnStatus',
  description: 'RECORDED: set aside until it is transferred, then waits for its second person.',
});

@ObjectType('BankReturn', { description: 'A bank transfer in the place of a refund that came back.' })
export class BankReturnType {
  @Field(() => ID) id: string;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Null while it is only set aside' })
  paidOn: CalendarDate | null;
  @Field(() => String, { nullable: true, description: 'How the transfer is found in the bank’s list' })
  reference: string | null;
  @Field(() => BankReturnStatusEnum) status: BankReturnStatusEnum;
  @Field() recordedBy: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused' }) reason: string | null;
}

export enum ReturnedKindEnum {
  DEPOSIT = 'deposit',
  CREDIT_NOTE = 'credit_note',
}
registerEnumType(ReturnedKindEnum, { name: 'ReturnedKind' });

@ObjectType('FailedRefund', {
  description: 'A deposit or credit that could not go back the way it came, or that no invoice will use.',
})
export class FailedRefundType {
  @Field(() => ID, { description: 'The 保証金精算書 or 適格返還請求書' }) documentId: string;
  @Field(() => ReturnedKindEnum) kind: ReturnedKindEnum;
  @Field() number: string;
  @Field() clientName: string;
  @Field(() => String, { nullable: true }) clientPhone: string | null;
  @Field(() => MinorScalar) amountMinor: Minor;
  @Field(() => MinorScalar, { description: 'What there was before an invoice used a part of it' })
  wholeMinor: Minor;
  @Field(() => MinorScalar, {
    description: 'By an invoice and by bank the client has had this much twice; it has to come back',
  })
  overpaidMinor: Minor;
  @Field(() => [String], {
    description: 'The invoices that used it, or a part of it, in the last two months',
  })
  usedBy: string[];
  @Field(() => GraphQLISODateTime) failedAt: Date;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Null while it still has to go back' })
  returnedOn: CalendarDate | null;
  @Field(() => BankReturnType, { nullable: true }) transfer: BankReturnType | null;
  @Field(() => CreditApprovalEnum, { nullable: true, description: 'What the reader may do with it' })
  approval: CreditApprovalEnum | null;

  static from({ transfer, ...view }: FailedRefundView): FailedRefundType {
    return Object.assign(new FailedRefundType(), view, {
      transfer: transfer && Object.assign(new BankReturnType(), transfer),
    });
  }
}
