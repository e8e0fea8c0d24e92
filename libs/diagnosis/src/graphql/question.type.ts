import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Question } from '../domain/knowledge.js';

const kinds = { choice: 'choice', many: 'multi', number: 'number_band' } as const;
export const kindOfQuestion = ({ kind }: Question): string => kinds[kind];

@ObjectType('AnswerOption')
export class AnswerOptionType {
  @Field() value: string;
  @Field() label: string;
}

@ObjectType('Question')
export class QuestionType {
  @Field() id: string;
  @Field() fact: string;
  @Field() text: string;
  @Field() why: string;
  @Field({ description: 'choice | multi | number_band' }) kind: string;
  @Field(() => [AnswerOptionType]) options: AnswerOptionType[];
  @Field(() => Int) remainingAtMost: number;

  static from(
    question: Question,
    why: string,
    remainingAtMost: number,
    language: LanguageCode,
  ): QuestionType {
    return Object.assign(new QuestionType(), {
      id: question.fact,
      fact: question.fact,
      text: question.text[language],
      why,
      kind: kindOfQuestion(question),
      options: question.options.map(({ value, label }) => ({ value, label: label[language] })),
      remainingAtMost,
    });
  }
}
