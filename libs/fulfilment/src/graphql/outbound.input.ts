import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  type OutboundOutcome,
  outboundOutcomes,
  type OutboundReason,
  outboundReasons,
} from '../domain/outbound-call.js';
import { OutboundOutcomeEnum, OutboundReasonEnum } from './outbound-enums.js';

@InputType('OutboundMeetingInput')
export class OutboundMeetingInput {
  @Field() @IsString() @MaxLength(1000) withWhom: string;
  @Field(() => ID) @IsString() @MaxLength(100) slotId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
}

@InputType('CallAnswerInput')
export class CallAnswerInput {
  @Field() @IsString() @MaxLength(1000) stepId: string;
  @Field(() => String, { nullable: true, description: 'Null when they did not want to answer' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  answer: string | null = null;
}

@InputType('RecordOutboundCallInput')
export class RecordOutboundCallInput {
  @Field(() => ID) @IsString() @MaxLength(100) callId: string;
  @Field(() => OutboundOutcomeEnum) @IsIn(outboundOutcomes) outcome: OutboundOutcome;
  @Field(() => OutboundReasonEnum, { nullable: true })
  @IsOptional()
  @IsIn(outboundReasons)
  reason?: OutboundReason | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(8000) note?: string | null;
  @Field(() => Int, { nullable: true, description: 'Time since the contact was taken when left out' })
  @IsOptional()
  @IsInt()
  talkSeconds?: number | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) @IsOptional() @IsDate() callbackAt?: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The draft this was made from; CONFLICT draftChangedMeanwhile when it is not the newest',
  })
  @IsOptional()
  @IsInt()
  draftRevision?: number | null;
  @Field(() => OutboundMeetingInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OutboundMeetingInput)
  meeting?: OutboundMeetingInput | null;
  @Field(() => [CallAnswerInput], { defaultValue: [], description: 'Along the way that they lead' })
  @ValidateNested({ each: true })
  @Type(() => CallAnswerInput)
  @ArrayMaxSize(30)
  answers: CallAnswerInput[] = [];
}
