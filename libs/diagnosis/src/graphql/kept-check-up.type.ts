import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { KeptCheckUp } from '../application/read-diagnoses.js';
import { headline } from '../domain/proposal-wording.js';
import type { SessionStatus } from '../domain/session.js';
import { DiagnosisStatusEnum } from './diagnosis.enums.js';

@ObjectType('KeptCheckUp', { description: 'One line of the list: nothing is weighed or looked up for it' })
export class KeptCheckUpType {
  @Field(() => ID) id: string;
  @Field(() => DiagnosisStatusEnum) status: SessionStatus;
  @Field({ description: 'Personal data is masked' }) statement: string;
  @Field(() => Int) questionsAsked: number;
  @Field(() => String, { nullable: true, description: 'null while it asks' }) headline: string | null;
  @Field(() => GraphQLISODateTime) startedAt: Date;
  @Field(() => CalendarDateScalar, { description: 'Erased by itself after this day' }) eraseOn: CalendarDate;

  static from({ session, knowledge }: KeptCheckUp, language: LanguageCode): KeptCheckUpType {
    const { id, status, statement, startedAt, eraseOn, answers, conclusion } = session;
    return Object.assign(new KeptCheckUpType(), {
      id,
      status,
      statement,
      startedAt,
      eraseOn,
      questionsAsked: answers.length,
      headline: conclusion && headline(knowledge, conclusion, language),
    });
  }
}
