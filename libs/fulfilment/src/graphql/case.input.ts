import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { CustomerLanguage, Severity } from '../domain/case.js';
import { CustomerLanguageEnum, ReplyChannelEnum, SeverityEnum } from './case-enums.js';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('OpenCaseInput')
export class OpenCaseInput {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field(() => ID, { description: 'Made by the screen, once per case' })
  @IsString()
  @MaxLength(100)
  requestId: string;
  @Field(() => ID, { nullable: true, description: 'The call it is opened from' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  interactionId?: string | null;
  @Field() @IsString() @MaxLength(400) category: string;
  @Field(() => SeverityEnum) @IsIn(Object.values(SeverityEnum)) severity: Severity;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(800) name?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(800) nameKana?: string | null;
  @Field(() => String, { nullable: true, description: 'Left out: the number of the call' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  phone?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) email?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1200) product?: string | null;
  @Field() @IsString() @MaxLength(20_000) happened: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(10_000) wish?: string | null;
  @Field(() => CustomerLanguageEnum, { nullable: true, description: 'Japanese when left out' })
  @IsOptional()
  @IsIn(Object.values(CustomerLanguageEnum))
  language?: CustomerLanguage | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the caller was told in the same call: the first answer',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  answered?: string | null;
}

@InputType('ReplyToCaseInput')
export class ReplyToCaseInput {
  @Field(() => ID) @IsString() @MaxLength(100) caseId: string;
  @Field(() => ID, { description: 'Made by the screen, once per reply' })
  @IsString()
  @MaxLength(100)
  requestId: string;
  @Field(() => ReplyChannelEnum) @IsIn(Object.values(ReplyChannelEnum)) channel: 'mail' | 'phone';
  @Field() @IsString() @MaxLength(20_000) text: string;
}

@InputType('CaseTargetInput')
export class CaseTargetInput {
  @Field(() => SeverityEnum) @IsIn(Object.values(SeverityEnum)) severity: Severity;
  @Field(() => Int) @IsInt() respondMinutes: number;
  @Field(() => Int) @IsInt() resolveMinutes: number;
}

@InputType('CaseRulesInput')
export class CaseRulesInput {
  @Field(() => [String]) @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) categories: string[];
  @Field(() => [CaseTargetInput], { description: 'All four severities, in working minutes of the desk' })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CaseTargetInput)
  targets: CaseTargetInput[];
  @Field(() => [String]) @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) contactEmails: string[];
  @Field(() => Int) @IsInt() alarmCases: number;
  @Field(() => Int) @IsInt() alarmDays: number;
}
