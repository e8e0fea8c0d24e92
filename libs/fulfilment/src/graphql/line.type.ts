import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CallLineView, TransferTargetView } from '../application/views.js';
import type { LineNews } from '../application/hear-line.js';
import type { LineKind, LineState, SuperviseMode } from '../domain/call-line.js';

export const LineKindEnum = {
  CONSULT: 'consult',
  OUTSIDE: 'outside',
  SUPERVISE: 'supervise',
} as const satisfies Record<string, LineKind>;
registerEnumType(LineKindEnum, { name: 'CallLineKind' });

export const LineStateEnum = {
  RINGING: 'ringing',
  TALKING: 'talking',
  REFUSED: 'refused',
  UNANSWERED: 'unanswered',
  JOINED: 'joined',
  ENDED: 'ended',
} as const satisfies Record<string, LineState>;
registerEnumType(LineStateEnum, { name: 'CallLineState' });

export const SuperviseModeEnum = { LISTEN: 'listen', WHISPER: 'whisper' } as const satisfies Record<
  string,
  SuperviseMode
>;
registerEnumType(SuperviseModeEnum, { name: 'SuperviseMode' });

export const LineNewsEnum = {
  ANSWERED: 'answer',
  REFUSED: 'refuse',
  UNANSWERED: 'miss',
} as const satisfies Record<string, LineNews>;
registerEnumType(LineNewsEnum, { name: 'LineNews', description: 'What becomes of a line that rings' });

@ObjectType('CallLine', {
  description: 'A second line of a call: a colleague, the client’s people, a supervisor.',
})
export class CallLineType {
  @Field(() => ID) id: string;
  @Field(() => ID) interactionId: string;
  @Field(() => LineKindEnum) kind: LineKind;
  @Field(() => SuperviseModeEnum, { nullable: true }) mode: SuperviseMode | null;
  @Field(() => LineStateEnum) state: LineState;
  @Field(() => String, { nullable: true }) targetName: string | null;
  @Field(() => String, { nullable: true }) targetPhone: string | null;
  @Field(() => GraphQLISODateTime) startedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) ringsUntil: Date | null;
  readonly agentId: string;
  @Field(() => ID, { nullable: true }) personId: string | null;

  static from(view: CallLineView): CallLineType {
    return Object.assign(new CallLineType(), {
      id: view.id,
      interactionId: view.interactionId,
      kind: view.kind,
      mode: view.mode,
      state: view.state,
      targetName: view.targetName,
      targetPhone: view.targetPhone,
      startedAt: view.startedAt,
      ringsUntil: view.ringsUntil,
      agentId: view.agentId,
      personId: view.personId,
    });
  }
}

@ObjectType('TransferTarget', {
  description: 'One of the client’s own people to whom calls may be put through.',
})
export class TransferTargetType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() phone: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => [Int], { description: '1 = Monday … 7 = Sunday' }) weekdays: number[];
  @Field() fromTime: string;
  @Field() untilTime: string;
  @Field({ description: 'Whether this person may be rung now' }) reachable: boolean;

  static from(view: TransferTargetView & { reachable?: boolean }): TransferTargetType {
    return Object.assign(new TransferTargetType(), {
      id: view.id,
      name: view.name,
      phone: view.phone,
      note: view.note,
      weekdays: [...view.weekdays],
      fromTime: view.fromTime,
      untilTime: view.untilTime,
      reachable: view.reachable ?? false,
    });
  }
}

@InputType('TransferTargetInput')
export class TransferTargetInput {
  @Field() @IsString() @MaxLength(400) name: string;
  @Field() @IsString() @MaxLength(100) phone: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(1000) note?: string | null;
  @Field(() => [Int]) @IsInt({ each: true }) @ArrayMaxSize(7) weekdays: number[];
  @Field() @IsString() @MaxLength(5) fromTime: string;
  @Field() @IsString() @MaxLength(5) untilTime: string;
}
