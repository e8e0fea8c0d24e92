import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { telephonyEvents, type TelephonyReport } from '../application/hear-telephony.js';
import { type PolicyReason, policyReasons } from '../domain/abuse-policy.js';
import { PolicyReasonEnum, TelephonyEventEnum } from './enums.js';

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('EndByPolicyInput')
export class EndByPolicyInput {
  @Field(() => ID) @IsString() @MaxLength(100) interactionId: string;
  @Field(() => PolicyReasonEnum) @IsIn(policyReasons) reason: PolicyReason;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
}

@InputType('LogCallInput')
export class LogCallInput {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field({ description: 'Made by the screen, once per call' }) @IsString() @MaxLength(100) callId: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(60) callerNumber?:
    string | null;
  @Field(() => GraphQLISODateTime) @IsDate() endedAt: Date;
  @Field(() => Int) @IsInt() talkSeconds: number;
}

@InputType('TelephonyEventInput')
export class TelephonyEventInput implements TelephonyReport {
  @Field() @IsString() @MaxLength(200) providerCallId: string;
  @Field({ description: 'The telephony’s own id of the event; the same id twice is the same event' })
  @IsString()
  @MaxLength(1000)
  eventId: string;
  @Field(() => TelephonyEventEnum) @IsIn(telephonyEvents) kind: TelephonyReport['kind'];
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it happened; defaults to now' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
  @Field(() => ID, { nullable: true, description: 'The second line the event is about' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  lineId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'With whom the caller speaks now, for CONNECTED and MOVED',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where a recording lies: an address on a host of the connection, or its id at the telephony',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  reference?: string | null;
}
