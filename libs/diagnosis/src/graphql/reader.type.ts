import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { LanguageReader } from '../application/language-reader.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { StoredReading } from '../domain/language-reading.js';
import { factLabel, valueLabel } from '../domain/wording.js';

@ObjectType('ReadingHelper', { description: 'Who outside helps to read a statement, if the owner lets them' })
export class ReadingHelperType {
  @Field() name: string;

  static from(who: LanguageReader['who']): ReadingHelperType | null {
    return who && Object.assign(new ReadingHelperType(), { name: who.name });
  }
}

@ObjectType('HeardFact')
export class HeardFactType {
  @Field() fact: string;
  @Field() label: string;
  @Field() valueLabel: string;
  @Field() words: string;
}

@ObjectType('HeardFit')
export class HeardFitType {
  @Field() code: string;
  @Field() name: string;
  @Field(() => Float) fit: number;
  @Field(() => String, { nullable: true }) words: string | null;
}

@ObjectType('LanguageReading', {
  description: 'What a reader of language told of a statement, as far as it is believed',
})
export class LanguageReadingType {
  @Field() reader: string;
  @Field() model: string;
  @Field({ description: 'Of the instruction it was given' }) edition: string;
  @Field(() => [HeardFactType]) facts: HeardFactType[];
  @Field(() => [HeardFitType]) measures: HeardFitType[];
  @Field(() => Int, {
    description: 'Findings that were not believed: unknown, impossible, or quoting what does not stand there',
  })
  dropped: number;

  static from(
    knowledge: Knowledge,
    { facts, measures, ...rest }: StoredReading,
    language: LanguageCode,
  ): LanguageReadingType {
    return Object.assign(new LanguageReadingType(), rest, {
      facts: Object.entries(facts).map(([fact, { value, words }]) => ({
        fact,
        words,
        label: factLabel(knowledge, fact, language),
        valueLabel: valueLabel(knowledge, fact, value, language),
      })),
      measures: Object.entries(measures)
        .map(([code, { fit, words }]) => ({
          code,
          fit,
          words,
          name: knowledge.functions.find((entry) => entry.code === code)?.name[language] ?? code,
        }))
        .sort((a, b) => b.fit - a.fit),
    });
  }
}
