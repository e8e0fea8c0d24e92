import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** Lengths and times are exact in the domain; here only what is absurd is stopped early. */
@InputType('OpeningHoursInput')
export class OpeningHoursInput {
  @Field(() => Int) @IsInt() weekday: number;
  @Field() @IsString() @MaxLength(5) opensAt: string;
  @Field() @IsString() @MaxLength(5) closesAt: string;
}

@InputType('ScriptStepInput')
export class ScriptStepInput {
  @Field() @IsString() @MaxLength(1000) id: string;
  @Field() @IsString() @MaxLength(1000) title: string;
  @Field() @IsString() @MaxLength(4000) say: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) field: string | null =
    null;
  @Field() @IsBoolean() required: boolean;
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
  @Field(() => [ScriptStepInput])
  @ValidateNested({ each: true })
  @Type(() => ScriptStepInput)
  @ArrayMaxSize(30)
  script: ScriptStepInput[];
  @Field(() => [KnowledgeEntryInput])
  @ValidateNested({ each: true })
  @Type(() => KnowledgeEntryInput)
  @ArrayMaxSize(200)
  knowledge: KnowledgeEntryInput[];
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(10) reportEmails: string[];
  @Field(() => [String]) @IsString({ each: true }) @ArrayMaxSize(20) rules: string[];
}
