import { JSONScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import type { AnswerOption, FactValue, Knowledge } from '../domain/knowledge.js';
import { holdingOptions } from '../domain/known-options.js';
import type { Reading } from '../domain/read-statement.js';
import { profileFacts, readingOf, type GivenAnswer } from '../domain/session.js';
import { cueOptions, factLabel, plainOptions, valueLabel } from '../domain/wording.js';
import { kindOfQuestion } from './question.type.js';

@ObjectType('Span', { description: 'A place in the statement, in UTF-16 units' })
export class SpanType {
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
}

@ObjectType('KnownOption', { description: 'What a known fact can be set to' })
export class KnownOptionType {
  @Field() value: string;
  @Field() label: string;
  @Field({ description: 'Whether it holds now' }) holds: boolean;
}

@ObjectType('KnownFact')
export class KnownFactType {
  @Field() fact: string;
  @Field() label: string;
  @Field() valueLabel: string;
  @Field(() => JSONScalar, { nullable: true, description: 'null = the owner does not know' }) value: unknown;
  @Field({ description: 'statement | answer | profile' }) source: string;
  @Field({ description: 'choice | multi | number_band | number | cue | industry | prefecture' }) kind: string;
  @Field(() => [KnownOptionType], { description: 'In the words of its question; sent back by value' })
  options: KnownOptionType[];
  @Field(() => [String], { description: 'The words it was read from' }) words: string[];
  @Field(() => [SpanType], { description: 'Where those words stand' }) spans: SpanType[];
  @Field(() => String, { nullable: true }) questionId: string | null;

  /** All that the result rests on: what was read, answered, corrected, the profile, and what was read between the lines. */
  static allOf({ session, knowledge }: DiagnosisView, language: LanguageCode): KnownFactType[] {
    const reading = readingOf(knowledge, session);
    const { corrections, answers } = session;
    const answered = new Set([...answers.map(({ fact }) => fact), ...Object.keys(corrections)]);
    const make = new FactMaker(knowledge, language);
    return [
      ...Object.keys(reading.facts)
        .filter((fact) => !answered.has(fact))
        .map((fact) => make.fact(fact, 'statement', reading.facts, placesOf(reading, fact))),
      ...answers.filter(({ fact }) => !(fact in corrections)).map((given) => make.answer(given)),
      ...Object.keys(corrections)
        .filter(
          (fact) =>
            knowledge.questions.some((question) => question.fact === fact) ||
            reading.facts[fact] !== undefined,
        )
        .map((fact) => make.fact(fact, 'answer', corrections)),
      ...profileFacts
        .filter((fact) => session[fact] !== null)
        .map((fact) => make.fact(fact, 'profile', { [fact]: session[fact] })),
      ...knowledge.signals
        .filter(({ id, kind }) => kind === 'cue' && reading.levels[id] !== undefined)
        .map(({ id }) => make.cue(id, reading, corrections[id] === undefined)),
    ];
  }
}

type Told = Readonly<Record<string, FactValue | null>>;
type Places = Pick<KnownFactType, 'words' | 'spans'>;
const nowhere: Places = { words: [], spans: [] };

const placesOf = ({ findings }: Reading, id: string): Places => {
  const own = findings.filter(({ signal }) => signal === id);
  return {
    words: [...new Set(own.map(({ phrase }) => phrase))].slice(0, 3),
    spans: own.map(({ start, end }) => ({ start, end })),
  };
};

const asOptions = (
  options: readonly Pick<AnswerOption, 'value' | 'label'>[],
  holding: readonly string[],
  language: LanguageCode,
): KnownOptionType[] =>
  options.map(({ value, label }) => ({ value, label: label[language], holds: holding.includes(value) }));

/** One line of what is known, with what it can be changed to. */
class FactMaker {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly language: LanguageCode,
  ) {}

  answer({ fact, value, also }: GivenAnswer): KnownFactType {
    return this.fact(fact, 'answer', { ...also, [fact]: value });
  }

  fact(fact: string, source: string, told: Told, places: Places = nowhere): KnownFactType {
    const { knowledge, language } = this;
    const value = told[fact] ?? null;
    const question = knowledge.questions.find((one) => one.fact === fact);
    const holding = question ? holdingOptions(question, told) : [];
    const [pressed] = question?.kind === 'many' ? [] : holding;
    const options = question?.options ?? plainOptions(fact, value);
    const chosen = question ? holding.map((one) => one.value) : [value === true ? 'yes' : 'no'];
    return Object.assign(new KnownFactType(), {
      fact,
      source,
      value,
      label: factLabel(knowledge, fact, language),
      valueLabel: pressed?.label[language] ?? valueLabel(knowledge, fact, value, language),
      kind: question ? kindOfQuestion(question) : kindOfPlain(fact, options.length > 0),
      options: asOptions(options, value === null && !question ? [] : chosen, language),
      questionId: source === 'answer' && question ? fact : null,
      ...places,
    });
  }

  cue(id: string, reading: Reading, holds: boolean): KnownFactType {
    const { knowledge, language } = this;
    const places = placesOf(reading, id);
    const options = asOptions(cueOptions(reading.levels[id] === 'no'), [holds ? 'yes' : 'no'], language);
    return Object.assign(new KnownFactType(), {
      fact: id,
      source: 'statement',
      value: holds,
      label: factLabel(knowledge, id, language),
      valueLabel: options.find((option) => option.holds)?.label ?? '',
      kind: 'cue',
      options,
      questionId: null,
      words: places.words,
      // What was read wrongly is no longer marked.
      spans: holds ? places.spans : [],
    });
  }
}

const kindOfPlain = (fact: string, closed: boolean): string =>
  fact === 'industry' || fact === 'prefecture' ? fact : closed ? 'choice' : 'number';
