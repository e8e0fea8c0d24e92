import { LimitModeEnum } from '@madoguchi/fulfilment/graphql/desk.type';
import type { LimitMode } from '@madoguchi/fulfilment/contract';
import type { Minor, RoundingMode } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional } from 'class-validator';
import type { Spending } from '../application/read-spending.js';
import { atCapChoices, type AtCap } from '../domain/spending.js';
import { RoundingModeEnum } from './tax-rounding.type.js';

export const AtCapEnum = {
  GO_ON: 'go_on',
  MESSAGE_ONLY: 'message_only',
  STOP: 'stop',
} as const satisfies Record<string, AtCap>;
registerEnumType(AtCapEnum, { name: 'AtCap', description: 'What calls meet once the limit is reached' });

@ObjectType('Spending', { description: 'The owner’s alerts and limit, and where the running month stands.' })
export class SpendingType {
  @Field(() => ID) contractId: string;
  @Field(() => Int) firstAlertPercent: number;
  @Field(() => Int) secondAlertPercent: number;
  @Field(() => MinorScalar, { nullable: true, description: 'Per month, without the set-up fee' })
  capMinor: Minor | null;
  @Field({ description: 'Whether limit and `spentMinor` are meant with tax' }) capWithTax: boolean;
  @Field(() => AtCapEnum) atCap: AtCap;
  @Field(() => Int) billableCalls: number;
  @Field(() => Int) includedUnits: number;
  @Field(() => MinorScalar, { description: 'This month so far, without the set-up fee' }) spentMinor: Minor;
  @Field(() => Int, { nullable: true, description: 'Counted calls that fit under the limit' })
  capUnits: number | null;
  @Field(() => LimitModeEnum, { nullable: true }) limitedTo: LimitMode | null;
  @Field(() => RoundingModeEnum, { description: 'Of the tax of the running month’s bill' })
  roundingMode: RoundingMode;

  static from(view: Spending): SpendingType {
    return Object.assign(new SpendingType(), view);
  }
}

@InputType()
export class SpendingRuleInput {
  @Field(() => Int) @IsInt() firstAlertPercent: number;
  @Field(() => Int) @IsInt() secondAlertPercent: number;
  @Field(() => MinorScalar, { nullable: true }) @IsOptional() @IsInt() capMinor?: Minor | null;
  @Field() @IsBoolean() capWithTax: boolean;
  @Field(() => AtCapEnum) @IsIn(atCapChoices) atCap: AtCap;
}
