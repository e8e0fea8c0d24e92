import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LineCorrection } from '../application/answer-objection.js';
import type { StatementConfirmationView, StatementObjectionView } from '../contract/index.js';
import type { ObjectionWithStatement } from '../application/objection-views.js';
import { InvoiceLineType } from './invoice.type.js';

const ConfirmationStateEnum = {
  TO_CONFIRM: 'to_confirm',
  OBJECTED: 'objected',
  CORRECTED: 'corrected',
  CONFIRMED: 'confirmed',
} as const;
registerEnumType(ConfirmationStateEnum, {
  name: 'ConfirmationState',
  description: 'CORRECTED: it counts together with the correction on a later statement.',
});
const ObjectionStatusEnum = { OPEN: 'open', ACCEPTED: 'accepted', REFUSED: 'refused' } as const;
registerEnumType(ObjectionStatusEnum, { name: 'ObjectionStatus' });

@ObjectType('StatementObjection', { description: 'What a payee says is wrong with a statement.' })
export class StatementObjectionType {
  @Field(() => ObjectionStatusEnum) status: StatementObjectionView['status'];
  @Field(() => [Int], { description: 'Lines of the statement, the first is 1' }) positions: number[];
  @Field() words: string;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) answeredOn: CalendarDate | null;
}

@ObjectType('StatementConfirmation')
export class StatementConfirmationType {
  @Field(() => ConfirmationStateEnum) state: StatementConfirmationView['state'];
  @Field(() => CalendarDateScalar, {
    description: 'The last day on which the payee may say that it is wrong',
  })
  objectUntil: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'From which day it counts as confirmed' })
  confirmedOn: CalendarDate | null;
  @Field(() => [StatementObjectionType], { description: 'Oldest first' })
  objections: StatementObjectionType[];
}

@ObjectType('ObjectionToAnswer', { description: 'A payee’s objection with the statement it is about.' })
export class ObjectionToAnswerType {
  @Field(() => ID) id: string;
  @Field(() => ID) payoutId: string;
  @Field() number: string;
  @Field() payeeName: string;
  @Field(() => ObjectionStatusEnum) status: ObjectionWithStatement['status'];
  @Field(() => [Int]) positions: number[];
  @Field(() => [InvoiceLineType], { description: 'Every line of the statement, in its order' })
  lines: InvoiceLineType[];
  @Field() words: string;
  @Field(() => GraphQLISODateTime) raisedAt: Date;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
  @Field(() => MinorScalar, { description: 'Without tax: what the answer added; below zero what it took' })
  correctedMinor: Minor;

  static from({ lines, ...view }: ObjectionWithStatement, language: LanguageCode): ObjectionToAnswerType {
    return Object.assign(new ObjectionToAnswerType(), view, {
      lines: lines.map((line) => InvoiceLineType.from(line, language)),
    });
  }
}

@InputType('LineCorrectionInput')
export class LineCorrectionInput implements LineCorrection {
  @Field(() => Int) position: number;
  @Field(() => MinorScalar, { description: 'Without tax; below zero when the payee got too much' })
  netMinor: Minor;
}
