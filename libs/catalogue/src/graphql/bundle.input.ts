import { type Minor, waysToPay } from '@madoguchi/kernel';
import { MinorScalar, ServiceHoursInput } from '@madoguchi/platform/graphql';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { BundleWish } from '../application/prepare-bundle.js';
import { OverageTiersInput } from './overage-tiers.type.js';
import { WayToPayEnum } from './way-to-pay.type.js';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('PlanInput')
export class PlanInput {
  @Field() @IsString() @MaxLength(200) name: string;
  @Field(() => MinorScalar) @IsInt() baseMinor: Minor;
  @Field(() => Int) @IsInt() includedUnits: number;
  @Field(() => MinorScalar, { description: 'Follows from `overageTiers` when there are any' })
  @IsInt()
  overageMinor: Minor;
  @Field(() => OverageTiersInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverageTiersInput)
  overageTiers?: OverageTiersInput | null;
  @Field(() => MinorScalar) @IsInt() successFeeMinor: Minor;
  @Field(() => MinorScalar) @IsInt() initialFeeMinor: Minor;
  @Field(() => MinorScalar, { defaultValue: 0, description: 'What a month comes to at least' })
  @IsInt()
  minimumMinor: Minor;
  @Field({ defaultValue: false, description: 'Bill the base fee before its month' })
  @IsBoolean()
  baseInAdvance: boolean;
  @Field({ defaultValue: false, description: 'Ask for a refundable deposit of one month' })
  @IsBoolean()
  asksDeposit: boolean;
  @Field(() => [WayToPayEnum], {
    defaultValue: [...waysToPay],
    description: 'How the client may pay; a card always, a store only together with the transfer',
  })
  @IsEnum(WayToPayEnum, { each: true })
  @ArrayMaxSize(10)
  waysToPay: WayToPayEnum[];
  @Field(() => Int) @IsInt() minimumTermMonths: number;
  @Field(() => Int) @IsInt() noticeDays: number;
}

@InputType('BundleInput')
export class BundleInput {
  @Field() @IsString() @MaxLength(60) name: string;
  @Field() @IsString() @MaxLength(120) tagline: string;
  @Field() @IsString() @MaxLength(4000) story: string;
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(50) functions: string[];
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(94) prefectures: string[];
  @Field(() => ServiceHoursInput) @ValidateNested() @Type(() => ServiceHoursInput) hours: ServiceHoursInput;
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(20) languages: string[];
  @Field(() => Int) @IsInt() capacityPerMonth: number;
  @Field(() => ID) @IsString() @MaxLength(64) operatorId: string;
  @Field(() => Int) @IsInt() operatorShareBps: number;
  @Field(() => [PlanInput])
  @ValidateNested({ each: true })
  @Type(() => PlanInput)
  @ArrayMaxSize(20)
  plans: PlanInput[];
}

export const wishOf = ({ functions, ...input }: BundleInput): BundleWish => ({
  ...input,
  functionCodes: functions,
  hours: { ...input.hours, note: input.hours.note ?? null },
  plans: input.plans.map((plan) => ({ ...plan, overageTiers: plan.overageTiers ?? null })),
});

@ArgsType()
export class BundlesArgs {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(20) prefecture?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) function?: string;
  @Field(() => Int, { defaultValue: 20, nullable: true }) @IsInt() @Min(1) @Max(100) first: number;
  @Field(() => Int, { defaultValue: 0, nullable: true }) @IsInt() @Min(0) @Max(10_000) offset: number;
}
