import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
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
  @Field(() => MinorScalar, {
    nullable: true,
    description:
      'Raises the monthly limit with the signature, when the new plan would pass it without a call',
  })
  @IsOptional()
  @IsInt()
  raiseLimitToMinor?: Minor | null;
  @Field({ defaultValue: false, description: 'Signs although the limit is below the new monthly fee' })
  @IsBoolean()
  keepLimit: boolean;
}
