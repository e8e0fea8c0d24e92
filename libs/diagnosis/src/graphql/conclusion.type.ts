import type { Minor } from '@madoguchi/kernel';
import { AssumptionType } from '@madoguchi/catalogue/graphql/assumption.type';
import { BundleVersionType } from '@madoguchi/catalogue/graphql/bundle-version.type';
import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import { PlanType } from '@madoguchi/catalogue/graphql/plan.type';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import type { Advice, ConcludedFunction, Conclusion, DiagnosisEnd } from '../domain/conclusion.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { MatchedOption } from '../domain/matching.js';
import {
  adviceText,
  assumptionText,
  gapText,
  headline,
  reasonText,
  stepsInstead,
} from '../domain/proposal-wording.js';
import { evidenceText } from '../domain/wording.js';
import { AdviceEnum, DiagnosisEndEnum } from './diagnosis.enums.js';

@ObjectType('EvidenceItem')
export class EvidenceItemType {
  @Field({ description: 'words | answer | industry | size' }) kind: string;
  @Field() text: string;
  @Field() supports: boolean;
}

@ObjectType('DiagnosedProblem')
export class DiagnosedProblemType {
  @Field() code: string;
  @Field() name: string;
  @Field() description: string;
  @Field(() => Float) probability: number;
  @Field(() => [EvidenceItemType]) evidence: EvidenceItemType[];

  static from(
    knowledge: Knowledge,
    problem: Conclusion['problems'][number],
    language: LanguageCode,
  ): DiagnosedProblemType {
    const known = knowledge.problems.find(({ code }) => code === problem.code);
    return Object.assign(new DiagnosedProblemType(), {
      code: problem.code,
      name: known?.name[language] ?? problem.code,
      description: known?.explanation[language] ?? '',
      probability: problem.probability,
      evidence: problem.evidence.map((item) => ({
        ...evidenceText(knowledge, item, language),
        supports: item.weight > 0,
      })),
    });
  }
}

@ObjectType('FunctionAdvice')
export class FunctionAdviceType {
  @Field() code: string;
  @Field() name: string;
  @Field() description: string;
  @Field(() => Float) probability: number;
  @Field(() => AdviceEnum) advice: Advice;
  @Field() reason: string;

  static from(
    knowledge: Knowledge,
    entry: ConcludedFunction,
    against: boolean,
    language: LanguageCode,
  ): FunctionAdviceType {
    return Object.assign(new FunctionAdviceType(), entry, adviceText(knowledge, entry, against, language));
  }
}

@ObjectType('CostToday')
export class CostTodayType {
  @Field(() => CostRangeType) monthly: CostRangeType;
  @Field(() => [AssumptionType]) assumptions: AssumptionType[];
}

@ObjectType('ProposalOption')
export class ProposalOptionType {
  @Field(() => ID) id: string;
  @Field(() => BundleVersionType) version: BundleVersionType;
  @Field(() => PlanType) plan: PlanType;
  @Field(() => Float) coverage: number;
  @Field(() => [String]) reasons: string[];
  @Field(() => [String]) notSolved: string[];
  @Field(() => CostRangeType) monthlyWithTax: CostRangeType;
  @Field(() => Int) expectedUnits: number;
  @Field(() => MinorScalar) initialFeeMinor: Minor;
  @Field() recommended: boolean;

  /** Empty when the version or its plan is gone from the catalogue. */
  static from(
    { knowledge, versions }: DiagnosisView,
    option: MatchedOption,
    language: LanguageCode,
  ): ProposalOptionType[] {
    const version = versions.get(option.versionId);
    const plan = version?.plans.find(({ id }) => id === option.planId);
    if (!version || !plan) return [];
    return [
      Object.assign(new ProposalOptionType(), {
        id: `${option.versionId}:${option.planId}`,
        version: BundleVersionType.from(version, language),
        plan: PlanType.from(plan),
        coverage: option.coverage,
        reasons: option.reasons.map((reason) => reasonText(knowledge, reason, language)),
        notSolved: option.notSolved.map((gap) => gapText(knowledge, gap, language)),
        monthlyWithTax: option.monthlyWithTax,
        expectedUnits: option.expectedUnits,
        initialFeeMinor: option.initialFeeMinor,
        recommended: option.recommended,
      }),
    ];
  }
}

@ObjectType('Conclusion')
export class ConclusionType {
  @Field(() => DiagnosisEndEnum) end: DiagnosisEnd;
  @Field() headline: string;
  @Field(() => [DiagnosedProblemType]) problems: DiagnosedProblemType[];
  @Field(() => [FunctionAdviceType]) functions: FunctionAdviceType[];
  @Field(() => [FunctionAdviceType]) notRecommended: FunctionAdviceType[];
  @Field(() => CostTodayType, { nullable: true }) costToday: CostTodayType | null;
  @Field(() => [ProposalOptionType]) options: ProposalOptionType[];
  @Field(() => [String]) insteadSteps: string[];

  static from(view: DiagnosisView, conclusion: Conclusion, language: LanguageCode): ConclusionType {
    const { knowledge } = view;
    const { costToday } = conclusion;
    return Object.assign(new ConclusionType(), {
      end: conclusion.end,
      headline: headline(knowledge, conclusion, language),
      problems: conclusion.problems.map((problem) => DiagnosedProblemType.from(knowledge, problem, language)),
      functions: conclusion.functions.map((entry) =>
        FunctionAdviceType.from(knowledge, entry, false, language),
      ),
      notRecommended: conclusion.notRecommended.map((entry) =>
        FunctionAdviceType.from(knowledge, entry, true, language),
      ),
      costToday: costToday && {
        monthly: costToday.monthly,
        assumptions: costToday.assumptions.map((assumption) => assumptionText(assumption, language)),
      },
      options: conclusion.options.flatMap((option) => ProposalOptionType.from(view, option, language)),
      insteadSteps: stepsInstead(knowledge, conclusion, language),
    });
  }
}
