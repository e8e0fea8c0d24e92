import type { Minor } from '@madoguchi/kernel';
import { BundleVersionType } from '@madoguchi/catalogue/graphql/bundle-version.type';
import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import { PlanType } from '@madoguchi/catalogue/graphql/plan.type';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import type { Advice, ConcludedFunction, Conclusion, DiagnosisEnd } from '../domain/conclusion.js';
import type { Knowledge } from '../domain/knowledge.js';
import { factsOf } from '../domain/conclusion.js';
import { effectOf } from '../domain/effect.js';
import { resourceText } from '../domain/estimate-wording.js';
import { figuresOf } from '../domain/figures.js';
import { hiringCost } from '../domain/hiring.js';
import { mainFunctionOf, type MatchedOption } from '../domain/matching.js';
import {
  adviceText,
  gapText,
  headline,
  passedOverText,
  reasonText,
  stepsInstead,
} from '../domain/proposal-wording.js';
import { resourceGaps } from '../domain/resource-gap.js';
import { observe } from '../domain/session.js';
import { evidenceText } from '../domain/wording.js';
import { AdviceEnum, DiagnosisEndEnum } from './diagnosis.enums.js';
import { CostTodayType, EffectType, HiringCostType } from './estimate.type.js';

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
  @Field(() => [String], { description: 'Codes of the advised functions this cause leads to' })
  functionCodes: string[];

  static from(
    knowledge: Knowledge,
    problem: Conclusion['problems'][number],
    advised: readonly ConcludedFunction[],
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
      functionCodes: advised.map(({ code }) => code).filter((code) => (known?.functions[code] ?? 0) > 0),
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

@ObjectType('ResourceGap', { description: 'What the owner lacks, and what shows it' })
export class ResourceGapType {
  @Field({ description: 'time | hours | people | skill | language | system' }) resource: string;
  @Field() label: string;
  @Field(() => [String]) shownBy: string[];
}

@ObjectType('PassedOver', { description: 'A bundle that is not proposed, and why' })
export class PassedOverType {
  @Field(() => ID) bundleId: string;
  @Field() name: string;
  @Field() producerName: string;
  @Field() reason: string;
}

@ObjectType('ProposalOption')
export class ProposalOptionType {
  @Field(() => ID) id: string;
  @Field(() => BundleVersionType) version: BundleVersionType;
  @Field(() => PlanType) plan: PlanType;
  @Field(() => Float) coverage: number;
  @Field(() => [String]) reasons: string[];
  @Field(() => [String]) notSolved: string[];
  @Field({ description: 'Code of the function it is about; that one cannot be left out' })
  mainFunction: string;
  @Field(() => CostRangeType) monthlyWithTax: CostRangeType;
  @Field(() => Int) expectedUnits: number;
  @Field(() => MinorScalar) initialFeeMinor: Minor;
  @Field() recommended: boolean;
  @Field(() => EffectType, { nullable: true, description: 'null = nothing that could be stated honestly' })
  effect: EffectType | null;

  /** Empty when the version or its plan is gone from the catalogue. */
  static from(
    { knowledge, versions, session }: DiagnosisView,
    option: MatchedOption,
    language: LanguageCode,
  ): ProposalOptionType[] {
    const version = versions.get(option.versionId);
    const plan = version?.plans.find(({ id }) => id === option.planId);
    if (!version || !plan) return [];
    const facts = factsOf(observe(knowledge, session));
    const { volume } = figuresOf(knowledge.cost, { ...session, facts });
    const effect = effectOf(session.conclusion?.costToday ?? null, plan, option.expectedUnits, volume);
    return [
      Object.assign(new ProposalOptionType(), {
        id: `${option.versionId}:${option.planId}`,
        version: BundleVersionType.from(version, language),
        plan: PlanType.from(plan),
        coverage: option.coverage,
        mainFunction: mainFunctionOf(option) ?? '',
        reasons: option.reasons.map((reason) => reasonText(knowledge, reason, language)),
        notSolved: option.notSolved.map((gap) => gapText(knowledge, gap, language)),
        monthlyWithTax: option.monthlyWithTax,
        expectedUnits: option.expectedUnits,
        initialFeeMinor: option.initialFeeMinor,
        recommended: option.recommended,
        effect: effect && { ...effect },
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
  @Field(() => HiringCostType, { description: 'Somebody part-time at the telephone instead' })
  hiring: HiringCostType;
  @Field(() => [ResourceGapType]) resourceGaps: ResourceGapType[];
  @Field(() => [PassedOverType]) passedOver: PassedOverType[];

  static from(view: DiagnosisView, conclusion: Conclusion, language: LanguageCode): ConclusionType {
    const { knowledge, session } = view;
    const observation = observe(knowledge, session);
    const business = { ...session, facts: factsOf(observation) };
    const figures = figuresOf(knowledge.cost, business, session.assumptions);
    return Object.assign(new ConclusionType(), {
      end: conclusion.end,
      headline: headline(knowledge, conclusion, language),
      problems: conclusion.problems.map((problem) =>
        DiagnosedProblemType.from(knowledge, problem, conclusion.functions, language),
      ),
      functions: conclusion.functions.map((entry) =>
        FunctionAdviceType.from(knowledge, entry, false, language),
      ),
      notRecommended: conclusion.notRecommended.map((entry) =>
        FunctionAdviceType.from(knowledge, entry, true, language),
      ),
      costToday: conclusion.costToday && CostTodayType.from(conclusion.costToday, language),
      options: conclusion.options.flatMap((option) => ProposalOptionType.from(view, option, language)),
      insteadSteps: stepsInstead(knowledge, conclusion, language),
      hiring: HiringCostType.from(hiringCost(figures, session.assumptions), language),
      resourceGaps: resourceGaps(observation).map((gap) => ({
        resource: gap.resource,
        ...resourceText(knowledge, gap, language),
      })),
      passedOver: passedOver(view, conclusion, language),
    });
  }
}

const passedOver = (
  { knowledge, versions }: DiagnosisView,
  conclusion: Conclusion,
  language: LanguageCode,
): PassedOverType[] =>
  (conclusion.passedOver ?? []).flatMap((entry) => {
    const version = versions.get(entry.versionId);
    if (!version) return [];
    const { bundleId, name, producerName } = version;
    return [{ bundleId, name, producerName, reason: passedOverText(knowledge, entry, conclusion, language) }];
  });
