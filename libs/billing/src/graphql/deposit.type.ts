import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import type { DepositView } from '../contract/index.js';
import { filesOf } from './document-files.js';

@ObjectType('DepositSettlement', { description: '保証金精算書' })
export class DepositSettlementType {
  @Field() number: string;
  @Field(() => CalendarDateScalar) settledOn: CalendarDate;
  @Field(() => MinorScalar, { description: 'Covered unpaid invoices' }) appliedMinor: Minor;
  @Field(() => MinorScalar) refundedMinor: Minor;
  @Field({ description: 'The refund is on its way to the card' }) refunded: boolean;
  @Field({ description: 'The bank sent the refund back; we call the client' }) refundFailed: boolean;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Returned by bank transfer instead' })
  returnedOn: CalendarDate | null;
  @Field() pdfUrl: string;
  @Field() translationUrl: string;
}

@ObjectType('Deposit', { description: '保証金: kept, neither revenue nor taxable.' })
export class DepositType {
  @Field({ description: 'Of the 預り証' }) number: string;
  @Field(() => CalendarDateScalar) receivedOn: CalendarDate;
  @Field(() => MinorScalar) amountMinor: Minor;
  @Field({ description: 'The bank of the cardholder holds the money until it has decided' })
  contested: boolean;
  @Field(() => MinorScalar, { description: 'What that bank has given back' }) lostMinor: Minor;
  @Field({ description: 'It is gone, and another one is asked for' }) askedAgain: boolean;
  @Field() pdfUrl: string;
  @Field() translationUrl: string;
  @Field(() => DepositSettlementType, { nullable: true, description: 'Null while we keep it' })
  settlement: DepositSettlementType | null;

  static from({ id, settlement, ...view }: DepositView): DepositType {
    return Object.assign(new DepositType(), view, filesOf('deposit', id), {
      settlement:
        settlement &&
        Object.assign(new DepositSettlementType(), settlement, filesOf('deposit_settlement', settlement.id)),
    });
  }
}
