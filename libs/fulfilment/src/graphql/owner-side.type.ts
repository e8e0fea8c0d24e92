import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type ChatKind, chatKinds, type ChatView } from '@madoguchi/identity/contract';
import type {
  CallDirection,
  DeskRequestView,
  DigestView,
  ReasonCell,
  ReasonSpan,
  VolumeCell,
} from '../application/owner-side-views.js';

export const ChatKindEnum = {
  SLACK: 'slack',
  LINE_WORKS: 'line_works',
  CHATWORK: 'chatwork',
} as const satisfies Record<string, ChatKind>;
registerEnumType(ChatKindEnum, { name: 'ChatKind' });

export const CallDirectionEnum = {
  INBOUND: 'inbound',
  OUTBOUND: 'outbound',
} as const satisfies Record<string, CallDirection>;
registerEnumType(CallDirectionEnum, { name: 'CallDirection' });

export const ReasonSpanEnum = {
  WEEK: 'week',
  MONTH: 'month',
} as const satisfies Record<string, ReasonSpan>;
registerEnumType(ReasonSpanEnum, { name: 'ReasonSpan' });

@ObjectType('DeskRequest', { description: 'What a client asks of a desk; it goes to who supervises it.' })
export class DeskRequestType {
  @Field(() => ID) id: string;
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => ID, { nullable: true }) interactionId: string | null;
  @Field({ description: 'About a report that is urgent and still open' }) urgent: boolean;
  @Field() text: string;
  @Field(() => GraphQLISODateTime) askedAt: Date;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;

  static from({
    id,
    deskId,
    deskName,
    interactionId,
    urgent,
    text,
    askedAt,
    answer,
    answeredAt,
  }: DeskRequestView): DeskRequestType {
    return Object.assign(new DeskRequestType(), {
      id,
      deskId,
      deskName,
      interactionId,
      urgent,
      text,
      askedAt,
      answer,
      answeredAt,
    });
  }
}

@ObjectType('VolumeCell', { description: 'Calls of one Japanese day and hour that ended in one way.' })
export class VolumeCellType {
  @Field() day: string;
  @Field(() => Int) hour: number;
  @Field({
    description: 'In lower case: an outcome or abandoned; of calls that we made, an outbound outcome',
  })
  outcome: string;
  @Field(() => Int) calls: number;

  static from({ day, hour, outcome, calls }: VolumeCell): VolumeCellType {
    return Object.assign(new VolumeCellType(), { day, hour, outcome, calls });
  }
}

@ObjectType('ReasonCell', { description: 'Calls of one Japanese week or month that ended in one way.' })
export class ReasonCellType {
  @Field({ description: 'YYYY-MM-DD: the Monday, or the first of the month' }) start: string;
  @Field({ description: 'As of a VolumeCell' }) outcome: string;
  @Field(() => Int) calls: number;

  static from({ start, outcome, calls }: ReasonCell): ReasonCellType {
    return Object.assign(new ReasonCellType(), { start, outcome, calls });
  }
}

@ObjectType('Digest')
export class DigestType {
  @Field({ description: 'HH:MM in Japan' }) sendTime: string;
  @Field({ description: 'Whether a day without calls is told too' }) whenQuiet: boolean;

  static from({ sendTime, whenQuiet }: DigestView): DigestType {
    return Object.assign(new DigestType(), { sendTime, whenQuiet });
  }
}

@InputType('DigestInput')
export class DigestInput {
  @Field() @IsString() @MaxLength(5) sendTime: string;
  @Field() @IsBoolean() whenQuiet: boolean;
}

@ObjectType('Chat', { description: 'A chat in which the reports of a desk arrive.' })
export class ChatType {
  @Field(() => ID) id: string;
  @Field(() => ChatKindEnum) kind: ChatKind;
  @Field() name: string;
  @Field({ description: 'The host alone: the rest of the address is a secret' }) place: string;

  static from({ id, kind, name, place }: ChatView): ChatType {
    return Object.assign(new ChatType(), { id, kind, name, place });
  }
}

@InputType('ChatInput')
export class ChatInput {
  @Field(() => ChatKindEnum) @IsIn(chatKinds) kind: ChatKind;
  @Field() @IsString() @MaxLength(400) name: string;
  @Field() @IsString() @MaxLength(4000) url: string;
  @Field(() => String, { nullable: true, description: 'Chatwork’s API token' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  token?: string | null;
}
