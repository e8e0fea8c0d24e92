import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type AnswerKind, answerKinds } from '../domain/script.js';
import { AnswerKindEnum } from './script.type.js';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('ScriptBranchInput')
export class ScriptBranchInput {
  @Field() @IsString() @MaxLength(1000) answer: string;
  @Field() @IsString() @MaxLength(1000) goTo: string;
}

@InputType('ScriptStepInput')
export class ScriptStepInput {
  @Field() @IsString() @MaxLength(1000) id: string;
  @Field() @IsString() @MaxLength(1000) title: string;
  @Field() @IsString() @MaxLength(4000) say: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) field: string | null =
    null;
  @Field() @IsBoolean() required: boolean;
  @Field(() => AnswerKindEnum, { defaultValue: 'text' }) @IsIn(answerKinds) kind: AnswerKind = 'text';
  @Field(() => [String], { defaultValue: [] })
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(30)
  choices: string[] = [];
  @Field(() => [ScriptBranchInput], { defaultValue: [] })
  @ValidateNested({ each: true })
  @Type(() => ScriptBranchInput)
  @ArrayMaxSize(30)
  branches: ScriptBranchInput[] = [];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) next: string | null =
    null;
}

@InputType('ScriptDraftInput')
export class ScriptDraftInput {
  @Field(() => [ScriptStepInput])
  @ValidateNested({ each: true })
  @Type(() => ScriptStepInput)
  @ArrayMaxSize(30)
  steps: ScriptStepInput[];
}
