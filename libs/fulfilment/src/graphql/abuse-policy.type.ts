import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { AbusePolicyView } from '../application/hard-call-views.js';

@ObjectType('AbusePolicy', {
  description: 'What an operator tells its agents about abuse by callers, in one version that never changes.',
})
export class AbusePolicyType {
  @Field(() => Int) version: number;
  @Field() words: string;
  @Field({ description: 'The consultation desk' }) helplineName: string;
  @Field(() => String, { nullable: true }) helplineEmail: string | null;
  @Field(() => String, { nullable: true }) helplinePhone: string | null;
  @Field(() => String, { nullable: true, description: 'When it is reached, in words' })
  helplineHours: string | null;
  @Field(() => GraphQLISODateTime) publishedAt: Date;
  @Field(() => String, { nullable: true, description: 'Null once they have left the company' })
  publishedByName: string | null;

  static from(view: AbusePolicyView): AbusePolicyType {
    return Object.assign(new AbusePolicyType(), view);
  }
}

@InputType('PublishAbusePolicyInput')
export class PublishAbusePolicyInput {
  @Field(() => Int, { description: 'The version it was written from; 0 where there was none' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  basedOn: number;
  @Field({ description: 'At most 4000 characters' }) @IsString() @MaxLength(16_000) words: string;
  @Field({ description: 'The consultation desk' }) @IsString() @MaxLength(400) helplineName: string;
  @Field(() => String, { nullable: true, description: 'This or the phone number is required' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  helplineEmail?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  helplinePhone?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  helplineHours?: string | null;
}
