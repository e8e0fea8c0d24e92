import { JSONScalar } from '@madoguchi/platform/graphql';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Allow, IsIn, IsOptional, MaxLength } from 'class-validator';
import type { Language } from '../domain/knowledge.js';

@InputType('StartDiagnosisInput')
export class StartDiagnosisInput {
  @Field() @MaxLength(5000) statement: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(60) industry?: string | null;
  @Field(() => Int, { nullable: true }) @Allow() employees?: number | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(5) prefecture?: string | null;
  @Field(() => String) @IsIn(['ja', 'en']) language: Language;
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
