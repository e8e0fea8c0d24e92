import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar, JSONScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FunnelWeek } from '../application/read-funnel.js';
import type { DiagnosisTrace } from '../application/trace-diagnosis.js';
import type { DiagnosisEnd } from '../domain/conclusion.js';
import type { SessionStatus } from '../domain/session.js';
import type { TraceStep } from '../domain/trace.js';
import { factLabel, valueLabel } from '../domain/wording.js';
import { DiagnosisEndEnum, DiagnosisStatusEnum } from './diagnosis.enums.js';
import { DiagnosisType } from './diagnosis.type.js';
import { LanguageReadingType } from './reader.type.js';

@ObjectType('EndCount')
export class EndCountType {
  @Field(() => DiagnosisEndEnum) end: DiagnosisEnd;
  @Field(() => Int) count: number;
}

@ObjectType('FunnelWeek', { description: 'Check-ups begun in one week, and how far they got until now' })
export class FunnelWeekType {
  @Field(() => CalendarDateScalar) weekStartsOn: CalendarDate;
  @Field(() => Int) started: number;
  @Field(() => Int) concluded: number;
  @Field(() => Int) danger: number;
  @Field(() => [EndCountType]) ends: EndCountType[];
  @Field(() => Float, { nullable: true, description: 'Per check-up with a result' }) meanQuestions:
    number | null;
  @Field(() => Int, { description: 'Sent to at least one producer' }) consulted: number;
  @Field(() => Int) claimed: number;
  @Field(() => Int) quoted: number;
  @Field(() => Int, { description: 'A contract was signed on its proposal' }) signed: number;

  static from({ ends, questions, ...week }: FunnelWeek): FunnelWeekType {
    return Object.assign(new FunnelWeekType(), week, {
      ends: Object.values(DiagnosisEndEnum).map((end) => ({ end, count: Number(ends[end]) })),
      meanQuestions: week.concluded > 0 ? questions / week.concluded : null,
    });
  }
}

@ObjectType('DiagnosisLine')
export class DiagnosisLineType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) startedAt: Date;
  @Field(() => DiagnosisStatusEnum) status: SessionStatus;
  @Field(() => DiagnosisEndEnum, { nullable: true }) end: DiagnosisEnd | null;
  @Field(() => Int) questionsAsked: number;
  @Field() language: string;
  @Field(() => String, { nullable: true }) industry: string | null;
  @Field(() => String, { nullable: true }) prefecture: string | null;
  @Field() claimed: boolean;
  @Field() signed: boolean;
}

@ObjectType('DiagnosisLinePage')
export class DiagnosisLinePageType {
  @Field(() => [DiagnosisLineType]) items: DiagnosisLineType[];
  @Field(() => Int) total: number;
}

@ObjectType('BelievedEntry')
export class BelievedEntryType {
  @Field() code: string;
  @Field() name: string;
  @Field(() => Float) probability: number;
}

@ObjectType('TraceStep')
export class TraceStepType {
  @Field(() => String, { nullable: true, description: 'null = the words alone' }) fact: string | null;
  @Field(() => String, { nullable: true }) label: string | null;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => JSONScalar, { nullable: true }) value: unknown;
  @Field(() => Float, { nullable: true, description: 'Promised before the answer; null for a correction' })
  gain: number | null;
  @Field(() => String, { nullable: true }) runnerUp: string | null;
  @Field(() => Float, { nullable: true }) runnerUpGain: number | null;
  @Field(() => [BelievedEntryType]) problems: BelievedEntryType[];
  @Field(() => [BelievedEntryType]) functions: BelievedEntryType[];
}

@ObjectType('DiagnosisTrace')
export class DiagnosisTraceType {
  @Field(() => DiagnosisType) diagnosis: DiagnosisType;
  @Field(() => [TraceStepType]) steps: TraceStepType[];
  @Field(() => LanguageReadingType, { nullable: true, description: 'null: only the product itself read' })
  reading: LanguageReadingType | null;

  static from({ view, steps }: DiagnosisTrace, language: LanguageCode): DiagnosisTraceType {
    const { knowledge } = view;
    const named =
      (list: readonly { readonly code: string; readonly name: Readonly<Record<LanguageCode, string>> }[]) =>
      ({
        code,
        probability,
      }: {
        readonly code: string;
        readonly probability: number;
      }): BelievedEntryType => ({
        code,
        probability,
        name: list.find((entry) => entry.code === code)?.name[language] ?? code,
      });
    const step = ({ asked, problems, functions }: TraceStep): TraceStepType =>
      Object.assign(new TraceStepType(), {
        fact: asked?.fact ?? null,
        label: asked && factLabel(knowledge, asked.fact, language),
        answer: asked && valueLabel(knowledge, asked.fact, asked.value, language),
        value: asked?.value ?? null,
        gain: asked?.gain ?? null,
        runnerUp: asked?.runnerUp ? factLabel(knowledge, asked.runnerUp.fact, language) : null,
        runnerUpGain: asked?.runnerUp?.gain ?? null,
        problems: problems.map(named(knowledge.problems)),
        functions: functions.map(named(knowledge.functions)),
      });
    return Object.assign(new DiagnosisTraceType(), {
      diagnosis: DiagnosisType.from(view, language),
      steps: steps.map(step),
      reading: view.session.reading
        ? LanguageReadingType.from(knowledge, view.session.reading, language)
        : null,
    });
  }
}
