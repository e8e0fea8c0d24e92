import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FailedRefundView } from '../application/read-failed-refunds.js';
import { CreditApprovalEnum } from './credit-note.type.js';

export enum DepositReturnStatusEnum {
  RECORDED = 'recorded',
  APPROVED = 'approved',
  REFUSED = 'refused',
}
registerEnumType(DepositReturnStatusEnum, {
  name: 'DepositReturnStatus',
  description: 'RECORDED: waits for its second person.',
});

@ObjectType('DepositReturn', { description: 'A bank transfer in the place of a refund that came back.' })
export class DepositReturnType {
  @Field(() => ID) id: string;
  @Field(() => CalendarDateScalar) paidOn: CalendarDate;
  @Field({ description: 'How the transfer is found in the bank’s list' }) reference: string;
  @Field(() => DepositReturnStatusEnum) status: DepositReturnStatusEnum;
  @Field() recordedBy: string;
  @Field(() => String, { nullable: true, description: 'Why it was refused' }) reason: string | null;
}

@ObjectType('FailedRefund', { description: 'A deposit that could not go back to its card.' })
export class FailedRefundType {
  @Field(() => ID) settlementId: string;
  @Field({ description: 'Of the 保証金精算書' }) number: string;
  @Field() clientName: string;
  @Field(() => String, { nullable: true }) clientPhone: string | null;
  @Field(() => MinorScalar) amountMinor: Minor;
  @Field(() => GraphQLISODateTime) failedAt: Date;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Null while it still has to go back' })
  returnedOn: CalendarDate | null;
  @Field(() => DepositReturnType, { nullable: true }) transfer: DepositReturnType | null;
  @Field(() => CreditApprovalEnum, { nullable: true, description: 'What the reader may do with it' })
  approval: CreditApprovalEnum | null;

  static from({ transfer, ...view }: FailedRefundView): FailedRefundType {
    return Object.assign(new FailedRefundType(), view, {
      transfer: transfer && Object.assign(new DepositReturnType(), transfer),
    });
  }
}
