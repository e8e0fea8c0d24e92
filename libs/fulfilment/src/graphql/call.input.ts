import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Outcome, outcomes, urgencies, type Urgency } from '../domain/call.js';
import { type UnsentPart, unsentParts } from '../domain/draft.js';
import { OutcomeEnum, UnsentPartEnum, UrgencyEnum } from './enums.js';

@InputType('IncomingCallInput')
export class IncomingCallInput {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field({ description: 'The telephony’s own id; the same id twice is the same call' })
  @IsString()
  @MaxLength(200)
  providerCallId: string;
  @Field(() => String, { nullable: true, description: 'Null, empty or “anonymous” when withheld' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  callerNumber?: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Defaults to now' })
  @IsOptional()
  @IsDate()
  offeredAt?: Date | null;
}

@InputType('CallEndedInput')
export class CallEndedInput {
  @Field() @IsString() @MaxLength(200) providerCallId: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Defaults to now' })
  @IsOptional()
  @IsDate()
  endedAt?: Date | null;
  @Field({ description: 'The caller gave up before an agent answered' }) @IsBoolean() abandoned: boolean;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() talkSeconds?: number | null;
}

@InputType('AppointmentInput')
export class AppointmentInput {
  @Field() @IsString() @MaxLength(1000) withWhom: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'A free slot of the desk’s calendar; it is booked with the record, and `startsAt` is not asked',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  slotId?: string | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Without a slot: the time that was agreed, or wished where the desk has a calendar',
  })
  @IsOptional()
  @IsDate()
  startsAt?: Date | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
}

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('RecordInteractionInput')
export class RecordInteractionInput {
  @Field(() => ID) @IsString() @MaxLength(100) interactionId: string;
  @Field(() => OutcomeEnum) @IsIn(outcomes) outcome: Outcome;
  @Field(() => UrgencyEnum) @IsIn(urgencies) urgency: Urgency;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) callerName?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) callerKana?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) callbackNumber?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(8000) message?: string | null;
  @Field(() => String, { nullable: true, description: 'Of those the call offers; BAD_INPUT topicNotOffered' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  topic?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Answers of steps that a branch left behind; kept in the story of the call, not told to the client',
  })
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  notAsked?: string | null;
  @Field(() => AppointmentInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AppointmentInput)
  appointment?: AppointmentInput | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The draft this was made from; CONFLICT draftChangedMeanwhile when it is not the newest',
  })
  @IsOptional()
  @IsInt()
  draftRevision?: number | null;
  @Field(() => [UnsentPartEnum], {
    nullable: true,
    description:
      'What was begun beside the call and is not wanted; CONFLICT unsentCase, unsentOrder without it',
  })
  @IsOptional()
  @IsIn(unsentParts, { each: true })
  throwAway?: UnsentPart[] | null;
}
