import { JSONScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import type { FactValue, Knowledge } from '../domain/knowledge.js';
import { profileFacts, readingOf, type GivenAnswer } from '../domain/session.js';
import { factLabel, valueLabel } from '../domain/wording.js';

@ObjectType('Span', { description: 'A place in the statement, in UTF-16 units' })
export class SpanType {
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
}

@ObjectType('KnownFact')
export class KnownFactType {
  @Field() fact: string;
  @Field() label: string;
  @Field() valueLabel: string;
  @Field(() => JSONScalar, { nullable: true, description: 'null = the owner does not know' }) value: unknown;
  @Field({ description: 'statement | answer | profile' }) source: string;
  @Field(() => [String], { description: 'The words it was read from' }) words: string[];
  @Field(() => [SpanType], { description: 'Where those words stand' }) spans: SpanType[];
  @Field(() => String, { nullable: true }) questionId: string | null;

  /** All that the result rests on: what was read, answered, corrected, and the profile. */
  static allOf({ session, knowledge }: DiagnosisView, language: LanguageCode): KnownFactType[] {
    const reading = readingOf(knowledge, session);
    const answered = new Set([
      ...session.answers.map(({ fact }) => fact),
      ...Object.keys(session.corrections),
    ]);
    const make = (
      fact: string,
      value: FactValue | null,
      rest: Pick<KnownFactType, 'source' | 'words' | 'questionId'> & Partial<Pick<KnownFactType, 'spans'>>,
      label?: string,
    ) =>
      Object.assign(new KnownFactType(), {
        fact,
        spans: [],
        value,
        label: factLabel(knowledge, fact, language),
        valueLabel: label ?? valueLabel(knowledge, fact, value, language),
        ...rest,
      });
    return [
      ...Object.entries(reading.facts)
        .filter(([fact]) => !answered.has(fact))
        .map(([fact, value]) =>
          make(fact, value, {
            source: 'statement',
            words: [
              ...new Set(
                reading.findings.filter(({ signal }) => signal === fact).map(({ phrase }) => phrase),
              ),
            ].slice(0, 3),
            spans: reading.findings
              .filter(({ signal }) => signal === fact)
              .map(({ start, end }) => ({ start, end })),
            questionId: null,
          }),
        ),
      ...session.answers
        .filter(({ fact }) => !(fact in session.corrections))
        .map((given) =>
          make(
            given.fact,
            given.value,
            { source: 'answer', words: [], questionId: given.fact },
            chosenLabel(knowledge, given, language),
          ),
        ),
      ...Object.entries(session.corrections)
        .filter(
          ([fact]) =>
            knowledge.questions.some((question) => question.fact === fact) ||
            reading.facts[fact] !== undefined,
        )
        .map(([fact, value]) => make(fact, value, { source: 'answer', words: [], questionId: null })),
      ...profileFacts
        .filter((fact) => session[fact] !== null)
        .map((fact) => make(fact, session[fact], { source: 'profile', words: [], questionId: null })),
    ];
  }
}

/** The very option that was pressed, where several stand for the same fact. */
function chosenLabel(
  knowledge: Knowledge,
  { fact, value, also }: GivenAnswer,
  language: LanguageCode,
): string | undefined {
  const options = knowledge.questions.find((question) => question.fact === fact)?.options ?? [];
  return options.find(
    ({ sets }) =>
      Object.keys(also).length > 0 &&
      (sets[fact] ?? null) === value &&
      Object.keys(also).every((key) => key in sets),
  )?.label[language];
}
