import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import { adviceText, reasonAgainst } from '../domain/advice-wording.js';
import type { Advice, ConcludedFunction, Conclusion, DiagnosisEnd } from '../domain/conclusion.js';
import type { Observation } from '../domain/inference.js';
import type { Knowledge } from '../domain/knowledge.js';
import { factsOf } from '../domain/conclusion.js';
import { resourceText, strainText } from '../domain/estimate-wording.js';
import { figuresOf } from '../domain/figures.js';
import { hiringCost } from '../domain/hiring.js';
import { restsOnVolume } from '../domain/offer.js';
import { stepsInstead, turningPointText } from '../domain/instead-wording.js';
import { ownNumbers, ownNumbersText } from '../domain/own-numbers.js';
import { headline, passedOverText } from '../domain/proposal-wording.js';
import { resourceGaps, strainsOf } from '../domain/resource-gap.js';
import { observe } from '../domain/session.js';
import { toldLevels } from '../domain/told-levels.js';
import { turningPoints } from '../domain/turning-points.js';
import { evidenceText } from '../domain/wording.js';
import { AdviceEnum, DiagnosisEndEnum } from './diagnosis.enums.js';
import { CostTodayType, HiringCostType, VolumeType } from './estimate.type.js';
import { ProposalOptionType } from './proposal-option.type.js';

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
    answers: Observation['answers'],
    language: LanguageCode,
  ): DiagnosedProblemType {
    const known = knowledge.problems.find(({ code }) => code === problem.code);
    return Object.assign(new DiagnosedProblemType(), {
      code: problem.code,
      name: known?.name[language] ?? problem.code,
      description: known?.explanation[language] ?? '',
      probability: problem.probability,
      evidence: problem.evidence.map((item) => ({
        ...evidenceText(knowledge, item, answers, language),
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
    against: Observation | null,
    language: LanguageCode,
  ): FunctionAdviceType {
    const text = against
      ? reasonAgainst(knowledge, entry, against, language)
      : adviceText(knowledge, entry, language);
    return Object.assign(new FunctionAdviceType(), entry, text);
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

@ObjectType('TurningPoint', {
  description: 'An answer the owner did not have, and what we would recommend with it',
})
export class TurningPointType {
  @Field() fact: string;
  @Field() text: string;
}

@ObjectType('Conclusion')
export class ConclusionType {
  @Field(() => DiagnosisEndEnum) end: DiagnosisEnd;
  @Field() headline: string;
  @Field(() => String, {
    nullable: true,
    description: 'One sentence with the numbers the owner told; null where none',
  })
  ownNumbers: string | null;
  @Field(() => [DiagnosedProblemType]) problems: DiagnosedProblemType[];
  @Field(() => [FunctionAdviceType]) functions: FunctionAdviceType[];
  @Field(() => [FunctionAdviceType]) notRecommended: FunctionAdviceType[];
  @Field(() => CostTodayType, { nullable: true }) costToday: CostTodayType | null;
  @Field(() => [String], {
    description: 'What weighs on people and is not put in yen, with the owner’s words',
  })
  strains: string[];
  @Field(() => VolumeType, {
    nullable: true,
    description: 'How many calls the amounts are reckoned for; null = no amount rests on it',
  })
  volume: VolumeType | null;
  @Field(() => [ProposalOptionType]) options: ProposalOptionType[];
  @Field(() => [String]) insteadSteps: string[];
  @Field(() => HiringCostType, { description: 'Somebody part-time at the telephone instead' })
  hiring: HiringCostType;
  @Field(() => [ResourceGapType]) resourceGaps: ResourceGapType[];
  @Field(() => [PassedOverType]) passedOver: PassedOverType[];
  @Field(() => [TurningPointType]) turningPoints: TurningPointType[];

  static from(view: DiagnosisView, conclusion: Conclusion, language: LanguageCode): ConclusionType {
    const { knowledge, session } = view;
    const observation = observe(knowledge, session);
    const business = { ...session, facts: factsOf(observation) };
    const figures = figuresOf(knowledge.cost, business, session.assumptions);
    const hiring = hiringCost(figures, session.assumptions);
    return Object.assign(new ConclusionType(), {
      end: conclusion.end,
      headline: headline(knowledge, conclusion, language),
      ownNumbers: ownNumbersText(
        ownNumbers(session.statement, observation),
        conclusion.costToday?.monthly ?? null,
        language,
      ),
      problems: conclusion.problems.map((problem) =>
        DiagnosedProblemType.from(knowledge, problem, conclusion.functions, observation.answers, language),
      ),
      functions: conclusion.functions.map((entry) =>
        FunctionAdviceType.from(knowledge, entry, null, language),
      ),
      notRecommended: conclusion.notRecommended.map((entry) =>
        FunctionAdviceType.from(knowledge, entry, observation, language),
      ),
      costToday: conclusion.costToday && CostTodayType.from(conclusion.costToday, language),
      strains:
        conclusion.insteadOf === 'not_a_phone_problem'
          ? []
          : strainsOf(observation).map((strain) => strainText(knowledge, strain, language)),
      volume: hangsOnCalls(view, conclusion) ? VolumeType.from(knowledge, figures.volume, language) : null,
      options: conclusion.options.flatMap((option) =>
        ProposalOptionType.from(view, option, { figures, hiring }, language),
      ),
      insteadSteps: stepsInstead(knowledge, conclusion, language, toldLevels(observation)),
      turningPoints: (conclusion.turningPoints ?? turningPoints(knowledge, observation)).map((point) => ({
        fact: point.fact,
        text: turningPointText(knowledge, point, language),
      })),
      hiring: HiringCostType.from(hiring, language),
      resourceGaps: resourceGaps(observation).map((gap) => ({
        resource: gap.resource,
        ...resourceText(knowledge, gap, language),
      })),
      passedOver: passedOver(view, conclusion, language),
    });
  }
}

const hangsOnCalls = ({ versions }: DiagnosisView, conclusion: Conclusion): boolean =>
  conclusion.costToday !== null ||
  conclusion.options.some(({ versionId }) => {
    const version = versions.get(versionId);
    return version !== undefined && restsOnVolume(version, conclusion.functions);
  });

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
