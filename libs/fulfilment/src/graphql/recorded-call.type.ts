import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CallCorrectionView, RecordedCallView } from '../application/views.js';
import { type Outcome, outcomes, urgencies, type Urgency } from '../domain/call.js';
import type { Recorded } from '../domain/correction.js';
import { OutcomeEnum, UrgencyEnum } from './enums.js';
import { InteractionType } from './interaction.type.js';

@ObjectType('FormerRecord', { description: 'What a call said before it was corrected.' })
export class FormerRecordType implements Recorded {
  @Field(() => OutcomeEnum) outcome: Outcome;
  @Field(() => UrgencyEnum) urgency: Urgency;
  @Field(() => String, { nullable: true }) callerName: string | null;
  @Field(() => String, { nullable: true }) callerKana: string | null;
  @Field(() => String, { nullable: true }) callbackNumber: string | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => String, { nullable: true }) topic: string | null;
}

@ObjectType('CallCorrection')
export class CallCorrectionType {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field() reason: string;
  @Field(() => FormerRecordType) former: FormerRecordType;
  @Field(() => String, { nullable: true, description: 'For the operator’s own people alone' })
  personName: string | null;

  static from(
    { at, reason, former, by }: Omit<CallCorrectionView, 'by'> & { by?: string },
    names?: ReadonlyMap<string, string>,
  ): CallCorrectionType {
    return Object.assign(new CallCorrectionType(), {
      at,
      reason,
      former: Object.assign(new FormerRecordType(), former),
      personName: (by && names?.get(by)) ?? null,
    });
  }
}

@ObjectType('RecordedCall', { description: 'A call with its result, for those who may put it right.' })
export class RecordedCallType {
  @Field(() => ID) id: string;
  @Field(() => InteractionType) call: InteractionType;
  @Field(() => GraphQLISODateTime, { nullable: true }) recordedAt: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it may not be corrected, in the reader’s language',
  })
  fixed: string | null;
  @Field(() => [CallCorrectionType], { description: 'Oldest first; their number is the revision' })
  corrections: CallCorrectionType[];

  static from(
    { call, recordedAt, corrections }: RecordedCallView,
    fixed: string | null,
    names: ReadonlyMap<string, string>,
  ): RecordedCallType {
    return Object.assign(new RecordedCallType(), {
      id: call.id,
      call: InteractionType.from(call),
      recordedAt,
      fixed,
      corrections: corrections.map((correction) => CallCorrectionType.from(correction, names)),
    });
  }
}

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('CorrectCallInput')
export class CorrectCallInput {
  @Field(() => ID) @IsString() @MaxLength(100) interactionId: string;
  @Field(() => Int, { description: 'How many corrections were read' }) @IsInt() revision: number;
  @Field(() => OutcomeEnum) @IsIn(outcomes) outcome: Outcome;
  @Field(() => UrgencyEnum) @IsIn(urgencies) urgency: Urgency;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) callerName?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) callerKana?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) callbackNumber?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(8000) message?: string | null;
  @Field(() => String, { nullable: true, description: 'Stays as it is when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  topic?: string | null;
  @Field({ description: 'Why; the client reads it' }) @IsString() @MaxLength(4000) reason: string;
}
