import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

@InputType('RequestQuoteInput')
export class RequestQuoteInput {
  @Field(() => ID) @IsString() @MaxLength(100) versionId: string;
  @Field(() => ID) @IsString() @MaxLength(100) planId: string;
  @Field(() => CalendarDateScalar) @IsString() startsOn: CalendarDate;
  @Field(() => Int) @IsInt() expectedUnits: number;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) diagnosisId?: string | null;
}

@InputType('SignContractInput')
export class SignContractInput {
  @Field(() => ID) @IsString() @MaxLength(100) quoteId: string;
  @Field() @IsString() @MaxLength(100) signerName: string;
  @Field() @IsString() @MaxLength(100) textHash: string;
  @Field() @IsBoolean() consent: boolean;
}

@InputType('RequestPlanChangeInput')
export class RequestPlanChangeInput {
  @Field(() => ID) @IsString() @MaxLength(100) contractId: string;
  @Field(() => ID) @IsString() @MaxLength(100) planId: string;
}

@InputType('SignPlanChangeInput')
export class SignPlanChangeInput {
  @Field(() => ID) @IsString() @MaxLength(100) planChangeId: string;
  @Field() @IsString() @MaxLength(100) signerName: string;
  @Field() @IsString() @MaxLength(100) textHash: string;
  @Field() @IsBoolean() consent: boolean;
}
