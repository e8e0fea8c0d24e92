import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CallbackView } from '../application/views.js';
import { callbackOutcomes, type CallbackOutcome, type CallbackState } from '../domain/callback.js';
import { type UnsentPart, unsentParts } from '../domain/draft.js';
import { UnsentPartEnum } from './enums.js';

export const CallbackStateEnum = {
  OPEN: 'open',
  OFFERED: 'offered',
  CALLING: 'calling',
  DONE: 'done',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, CallbackState>;
registerEnumType(CallbackStateEnum, { name: 'CallbackState' });

export const CallbackOutcomeEnum = {
  REACHED: 'reached',
  NO_ANSWER: 'no_answer',
  NOT_NEEDED: 'not_needed',
} as const satisfies Record<string, CallbackOutcome>;
registerEnumType(CallbackOutcomeEnum, { name: 'CallbackOutcome' });

@ObjectType('Callback', { description: 'A promise to call somebody back.' })
export class CallbackType {
  @Field(() => ID) id: string;
  @Field(() => ID) interactionId: string;
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field({ description: 'In whose name to call' }) greeting: string;
  @Field() phone: string;
  @Field(() => String, { nullable: true }) callerName: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => GraphQLISODateTime) dueAt: Date;
  @Field(() => CallbackStateEnum) state: CallbackState;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it waits at one agent' })
  offeredUntil: Date | null;
  @Field(() => Int) attempts: number;
  @Field(() => CallbackOutcomeEnum, { nullable: true }) outcome: CallbackOutcome | null;
  @Field(() => String, { nullable: true }) resultNote: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the agent last began to call' })
  calledAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Who has it in hand; never told to a client' })
  agentName: string | null;

  static from(view: CallbackView & { agentName?: string | null }): CallbackType {
    return Object.assign(new CallbackType(), {
      id: view.id,
      interactionId: view.interactionId,
      deskId: view.deskId,
      deskName: view.deskName,
      greeting: view.greeting,
      phone: view.phone,
      callerName: view.callerName,
      note: view.note,
      dueAt: view.dueAt,
      state: view.state,
      offeredUntil: view.offeredUntil,
      attempts: view.attempts,
      outcome: view.outcome,
      resultNote: view.resultNote,
      calledAt: view.calledAt,
      endedAt: view.endedAt,
      agentName: view.agentName ?? null,
    });
  }
}

@InputType('PromiseCallbackInput')
export class PromiseCallbackInput {
  @Field(() => ID) @IsString() @MaxLength(100) interactionId: string;
  @Field(() => String, { nullable: true, description: 'The caller’s own number when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  phone?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(400) callerName?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
  @Field(() => GraphQLISODateTime) @IsDate() dueAt: Date;
}

@InputType('FinishCallbackInput')
export class FinishCallbackInput {
  @Field(() => ID) @IsString() @MaxLength(100) id: string;
  @Field(() => CallbackOutcomeEnum) @IsIn(callbackOutcomes) outcome: CallbackOutcome;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Nobody answered: when to try again' })
  @IsOptional()
  @IsDate()
  againAt?: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The note is a message: the client is mailed, and the report of the call is open again',
  })
  @IsOptional()
  @IsBoolean()
  forClient?: boolean | null;
  @Field(() => [UnsentPartEnum], {
    nullable: true,
    description:
      'What was begun beside it and is not wanted; anything else that was begun refuses the result',
  })
  @IsOptional()
  @IsIn(unsentParts, { each: true })
  throwAway?: UnsentPart[] | null;
}
