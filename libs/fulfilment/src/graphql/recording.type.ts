import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { ConnectionView } from '../application/read-recordings.js';
import type { RecordingView } from '../application/recording-views.js';
import type { RecordingRules, RecordingState } from '../domain/recording.js';

export const RecordingStateEnum = {
  READY: 'ready',
  NOT_ANNOUNCED: 'not_announced',
  OVER: 'over',
} as const satisfies Record<string, RecordingState>;
registerEnumType(RecordingStateEnum, {
  name: 'RecordingState',
  valuesMap: {
    NOT_ANNOUNCED: { description: 'The desk had not told its callers; nobody hears it' },
    OVER: { description: 'It was kept as long as agreed' },
  },
});

@ObjectType('Recording', { description: 'What was said in a call. It lies at the telephony.' })
export class RecordingType {
  @Field(() => ID) id: string;
  @Field({ description: 'Where it is heard, from our own address; each hearing is written down' })
  address: string;
  @Field(() => GraphQLISODateTime) keptUntil: Date;
  @Field(() => RecordingStateEnum) state: RecordingState;

  static from({ id, keptUntil, state }: RecordingView): RecordingType {
    return Object.assign(new RecordingType(), { id, address: `/recordings/${id}`, keptUntil, state });
  }
}

@ObjectType('RecordingRules', {
  description: 'How long recordings of a desk are kept, and who besides its supervisors may hear them.',
})
export class RecordingRulesType {
  @Field(() => ID) deskId: string;
  @Field(() => Int) keepDays: number;
  @Field() ownerMayHear: boolean;
  @Field({ description: 'Their own calls only' }) agentMayHear: boolean;

  static from(deskId: string, rules: RecordingRules): RecordingRulesType {
    return Object.assign(new RecordingRulesType(), { deskId, ...rules });
  }
}

@InputType('RecordingRulesInput')
export class RecordingRulesInput implements RecordingRules {
  @Field(() => Int) @IsInt() keepDays: number;
  @Field() @IsBoolean() ownerMayHear: boolean;
  @Field() @IsBoolean() agentMayHear: boolean;
}

@ObjectType('TelephonyConnection', { description: 'From where an operator’s recordings are fetched.' })
export class TelephonyConnectionType {
  @Field(() => [String], { description: 'Empty: nothing is connected' }) hosts: string[];
  @Field(() => String, { nullable: true, description: 'With {id} where the reference goes' })
  recordingUrl: string | null;
  @Field({ description: 'A credential is stored; it is never shown' }) hasCredential: boolean;

  static from({ hosts, recordingUrl, hasCredential }: ConnectionView): TelephonyConnectionType {
    return Object.assign(new TelephonyConnectionType(), { hosts: [...hosts], recordingUrl, hasCredential });
  }
}

@InputType('TelephonyConnectionInput')
export class TelephonyConnectionInput {
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(100)
  hosts: string[];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(2000) recordingUrl:
    string | null = null;
  @Field(() => String, {
    nullable: true,
    description:
      'The value of the header `authorization`; left out, the stored one stays; null takes it away',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  credential?: string | null;
}
