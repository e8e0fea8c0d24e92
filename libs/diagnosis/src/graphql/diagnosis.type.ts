import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import { dangerNotice } from '../domain/danger.js';
import { readingOf, type SessionStatus } from '../domain/session.js';
import { unreadNote, whyAsked } from '../domain/wording.js';
import { ConclusionType } from './conclusion.type.js';
import { DiagnosisStatusEnum } from './diagnosis.enums.js';
import { KnownFactType } from './known-fact.type.js';
import { QuestionType } from './question.type.js';

@ObjectType('Diagnosis')
export class DiagnosisType {
  @Field(() => ID) id: string;
  @Field(() => String, {
    nullable: true,
    description: 'The secret that opens it again; only in the answer to startDiagnosis',
  })
  token: string | null;
  @Field(() => DiagnosisStatusEnum) status: SessionStatus;
  @Field() language: string;
  @Field({ description: 'Personal data is masked' }) statement: string;
  @Field(() => String, { nullable: true }) industry: string | null;
  @Field(() => Int, { nullable: true }) employees: number | null;
  @Field(() => String, { nullable: true }) prefecture: string | null;
  @Field(() => QuestionType, { nullable: true }) question: QuestionType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Said with the first question where the words told us nothing',
  })
  readingNote: string | null;
  @Field(() => [KnownFactType]) facts: KnownFactType[];
  @Field(() => Int) questionsAsked: number;
  @Field(() => ConclusionType, { nullable: true }) conclusion: ConclusionType | null;
  @Field(() => String, { nullable: true }) dangerNotice: string | null;
  @Field() claimed: boolean;
  @Field() knowledgeVersion: string;
  @Field(() => GraphQLISODateTime) startedAt: Date;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Erased by itself after this day; null on a copy',
  })
  eraseOn: CalendarDate | null;

  static from(view: DiagnosisView, language: LanguageCode, token: string | null = null): DiagnosisType {
    const { session, knowledge } = view;
    const reading = readingOf(knowledge, session);
    const question = knowledge.questions.find(({ fact }) => fact === session.asking);
    return Object.assign(new DiagnosisType(), {
      id: session.id,
      token,
      status: session.status,
      language: session.language,
      statement: session.statement,
      industry: session.industry,
      employees: session.employees,
      prefecture: session.prefecture,
      question: question
        ? QuestionType.from(
            question,
            whyAsked(knowledge, session, reading, language),
            knowledge.policy.maxQuestions - session.answers.length,
            language,
          )
        : null,
      readingNote: question && session.answers.length === 0 ? unreadNote(reading, language) : null,
      facts: session.status === 'danger' ? [] : KnownFactType.allOf(view, language),
      questionsAsked: session.answers.length,
      conclusion: session.conclusion ? ConclusionType.from(view, session.conclusion, language) : null,
      dangerNotice: session.status === 'danger' ? dangerNotice[language] : null,
      claimed: session.clientId !== null,
      knowledgeVersion: session.knowledgeVersion,
      startedAt: session.startedAt,
      eraseOn: session.eraseOn || null,
    });
  }
}
