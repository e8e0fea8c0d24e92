import { BundleVersionType } from '@madoguchi/catalogue/graphql/bundle-version.type';
import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import { PlanType } from '@madoguchi/catalogue/graphql/plan.type';
import type { Minor } from '@madoguchi/kernel';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DiagnosisView } from '../application/diagnosis-view.js';
import { dearerThanHiringFrom, effectOf } from '../domain/effect.js';
import type { Figures } from '../domain/figures.js';
import type { HiringCost } from '../domain/hiring.js';
import { mainFunctionOf, type MatchedOption } from '../domain/matching.js';
import { guessedBill, restsOnVolume } from '../domain/offer.js';
import { gapText, reasonText } from '../domain/proposal-wording.js';
import { EffectType, GuessedBillType } from './estimate.type.js';

/** What all proposals of one result are reckoned with. */
export interface Reckoned {
  readonly figures: Figures;
  readonly hiring: HiringCost;
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

  @Field(() => GuessedBillType, {
    nullable: true,
    description: 'The usual month at both ends, where the number of calls is only a guess',
  })
  guessedBill: GuessedBillType | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'From so many calls a day it costs more than somebody part-time; null = never, or not by calls',
  })
  dearerThanHiringFrom: number | null;

  /** Empty when the version or its plan is gone from the catalogue. */
  static from(
    { knowledge, versions, session }: DiagnosisView,
    option: MatchedOption,
    { figures: { volume }, hiring }: Reckoned,
    language: LanguageCode,
  ): ProposalOptionType[] {
    const version = versions.get(option.versionId);
    const plan = version?.plans.find(({ id }) => id === option.planId);
    if (!version || !plan) return [];
    const { conclusion } = session;
    const units = option.expectedUnits;
    const effect = effectOf(conclusion?.costToday ?? null, plan, units, volume);
    const byCalls = restsOnVolume(version, conclusion?.functions ?? []);
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
        expectedUnits: units,
        initialFeeMinor: option.initialFeeMinor,
        recommended: option.recommended,
        effect: effect && { ...effect },
        guessedBill: byCalls ? guessedBill(plan, units, volume) : null,
        dearerThanHiringFrom: byCalls ? dearerThanHiringFrom(plan, units, volume, hiring.monthly) : null,
      }),
    ];
  }
}
