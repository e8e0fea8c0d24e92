import type { BankDetails, Minor } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { KeptFundsView } from '../contract/index.js';

export { WayToPayEnum } from '@madoguchi/contracting/graphql/way-to-pay.type';

export enum BankAccountTypeEnum {
  FUTSU = 'futsu',
  TOZA = 'toza',
}
registerEnumType(BankAccountTypeEnum, { name: 'BankAccountType', description: '普通 or 当座' });

@ObjectType('BankDetails', { description: 'An account that belongs to this client alone' })
export class BankDetailsType {
  @Field() bankName: string;
  @Field() bankCode: string;
  @Field() branchName: string;
  @Field() branchCode: string;
  @Field(() => BankAccountTypeEnum) accountType: BankAccountTypeEnum;
  @Field() accountNumber: string;
  @Field() accountHolder: string;

  static from(bank: BankDetails): BankDetailsType {
    return Object.assign(new BankDetailsType(), bank);
  }
}

export enum ReturnStatusEnum {
  ASKED = 'asked',
  SENT = 'sent',
  FAILED = 'failed',
}
registerEnumType(ReturnStatusEnum, { name: 'FundsReturnStatus' });

@ObjectType('KeptFunds', { description: 'What a client has transferred and what pays no invoice' })
export class KeptFundsType {
  @Field(() => ID) clientId: string;
  @Field() clientName: string;
  @Field(() => MinorScalar) keptMinor: Minor;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last transfer came in' })
  since: Date | null;
  @Field(() => MinorScalar, { nullable: true, description: 'What was last asked back' })
  returnMinor: Minor | null;
  @Field(() => ReturnStatusEnum, { nullable: true }) returnStatus: ReturnStatusEnum | null;

  static from(kept: KeptFundsView): KeptFundsType {
    return Object.assign(new KeptFundsType(), kept);
  }
}
