import { CalendarDateScalar, OpeningHoursInput } from '@madoguchi/platform/graphql';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ScriptStepInput } from './script.input.js';
import { UrgencyRuleInput } from './urgency.type.js';

/** Lengths and times are exact in the domain; here only what is absurd is stopped early. */
@InputType('ClosedPeriodInput')
export class ClosedPeriodInput {
  @Field(() => CalendarDateScalar) @IsString() from: string;
  @Field(() => CalendarDateScalar) @IsString() until: string;
  @Field() @IsString() @MaxLength(1000) name: string;
}

@InputType('KnowledgeEntryInput')
export class KnowledgeEntryInput {
  @Field() @IsString() @MaxLength(1000) question: string;
  @Field() @IsString() @MaxLength(4000) answer: string;
}

@InputType('DeskInput')
export class DeskInput {
  @Field() @IsString() @MaxLength(1000) name: string;
  @Field() @IsString() @MaxLength(1000) greeting: string;
  @Field(() => [OpeningHoursInput])
  @ValidateNested({ each: true })
  @Type(() => OpeningHoursInput)
  @ArrayMaxSize(28)
  hours: OpeningHoursInput[];
  @Field() @IsBoolean() closedOnHolidays: boolean;
  @Field(() => [ClosedPeriodInput], { nullable: true, description: 'Stay as they are when left out' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ClosedPeriodInput)
  @ArrayMaxSize(20)
  closedDays?: ClosedPeriodInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Stays as it is when left out; null when nothing is recorded',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  recordingNotice?: string | null;
  @Field(() => [ScriptStepInput], { nullable: true, description: 'Stays as it is when left out' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ScriptStepInput)
  @ArrayMaxSize(30)
  script?: ScriptStepInput[] | null;
  @Field(() => [UrgencyRuleInput], { nullable: true, description: 'Stay as they are when left out' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => UrgencyRuleInput)
  @ArrayMaxSize(20)
  urgencyRules?: UrgencyRuleInput[] | null;
  @Field(() => [String], { nullable: true, description: 'Stay as they are when left out' })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(30)
  topics?: string[] | null;
  @Field(() => [KnowledgeEntryInput])
  @ValidateNested({ each: true })
  @Type(() => KnowledgeEntryInput)
  @ArrayMaxSize(200)
  knowledge: KnowledgeEntryInput[];
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(10) reportEmails: string[];
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(20) rules: string[];
}
