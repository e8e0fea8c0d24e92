import { JSONScalar } from '@madoguchi/platform/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsBoolean,
  IsEmail,
  IsEnum,
  IsIn,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { ContactChannel } from '../domain/contact-choice.js';
import type { Language } from '../domain/knowledge.js';
import { ContactChannelEnum } from './diagnosis.enums.js';

@InputType('StartDiagnosisInput')
export class StartDiagnosisInput {
  @Field() @MaxLength(5000) statement: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(60) industry?: string | null;
  @Field(() => Int, { nullable: true }) @Allow() employees?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(5) prefecture?: string | null;
  @Field(() => String) @IsIn(['ja', 'en']) language: Language;
  @Field({
    defaultValue: false,
    description: 'The owner was shown readingHelper and did not decline; false: the words go nowhere else',
  })
  @IsBoolean()
  withReader: boolean;
}

@InputType('AnswerInput')
export class AnswerInput {
  @Field() @MaxLength(100) token: string;
  @Field() @MaxLength(60) questionId: string;
  @Field(() => JSONScalar, {
    nullable: true,
    description: 'One option, several options, or a number; null = I don’t know',
  })
  @Allow()
  value?: unknown;
}

@InputType('ContactInput', { description: 'What belongs to another channel than the chosen one is not kept' })
export class ContactInput {
  @Field(() => ContactChannelEnum) @IsEnum(ContactChannelEnum) channel: ContactChannel;
  @Field(() => String, { nullable: true }) @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(40) phone?: string | null;
  @Field(() => String, { nullable: true, description: 'When they may call' })
  @IsOptional()
  @MaxLength(60)
  hours?: string | null;
}

@InputType('ConsultProducerInput')
export class ConsultProducerInput {
  @Field() @MaxLength(100) token: string;
  @Field(() => ID) @MaxLength(100) versionId: string;
  @Field(() => [String], { description: 'Codes of functions the owner would like to leave out' })
  @ArrayMaxSize(16)
  @MaxLength(60, { each: true })
  leftOut: string[];
  @Field() @MaxLength(1000) message: string;
  @Field({ description: 'The owner saw what is sent and agrees' }) @IsBoolean() consent: boolean;
  @Field(() => ContactInput, {
    nullable: true,
    description: 'null = on the page only, nobody calls or writes',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactInput)
  contact?: ContactInput | null;
}

@InputType('AnswerConsultationInput')
export class AnswerConsultationInput {
  @Field(() => ID) @MaxLength(100) id: string;
  @Field() @MaxLength(2000) reply: string;
}
