import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
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
  @Field(() => OutboundMeetingInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OutboundMeetingInput)
  meeting?: OutboundMeetingInput | null;
}
