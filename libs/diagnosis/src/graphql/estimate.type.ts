import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import type { Minor } from '@madoguchi/kernel';
import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Assumption, CostToday } from '../domain/cost.js';
import { assumptionText, partText, unitOf, volumeSource } from '../domain/estimate-wording.js';
import { callsBetween, type Volume } from '../domain/figures.js';
import type { Knowledge } from '../domain/knowledge.js';
import { bandLabel } from '../domain/known-options.js';
import type { HiringCost } from '../domain/hiring.js';

@ObjectType('Figure', { description: 'A figure that an amount rests on; the owner may set some of them' })
export class FigureType {
  @Field() code: string;
  @Field() label: string;
  @Field() value: string;
  @Field({ description: 'Where it comes from, in words' }) source: string;
  @Field() own: boolean;
  @Field({ description: 'calls | days | minutes | yen | percent | hours' }) unit: string;
  @Field(() => Int) low: number;
  @Field(() => Int) high: number;
  @Field(() => Int, { nullable: true, description: 'null = not set here' }) min: number | null;
  @Field(() => Int, { nullable: true }) max: number | null;

  static from(assumption: Assumption, language: LanguageCode): FigureType {
    const { code, low, high, source, bounds } = assumption;
    return Object.assign(new FigureType(), {
      code,
      low,
      high,
      unit: unitOf(assumption),
      own: source === 'own',
      min: bounds?.[0] ?? null,
      max: bounds?.[1] ?? null,
      ...assumptionText(assumption, language),
    });
  }
}

@ObjectType('CostPart')
export class CostPartType {
  @Field({ description: 'interruption | lost' }) code: string;
  @Field() label: string;
  @Field(() => CostRangeType) monthly: CostRangeType;
}

@ObjectType('CostToday')
export class CostTodayType {
  @Field(() => CostRangeType) monthly: CostRangeType;
  @Field(() => [CostPartType]) parts: CostPartType[];
  @Field(() => [FigureType]) assumptions: FigureType[];

  static from(cost: CostToday, language: LanguageCode): CostTodayType {
    return Object.assign(new CostTodayType(), {
      monthly: cost.monthly,
      // Results from before the parts were told have none.
      parts: (cost.parts ?? []).map((part) => ({
        code: part.code,
        label: partText(part, language),
        monthly: part.monthly,
      })),
      assumptions: cost.assumptions
        .filter(({ low }) => low !== undefined)
        .map((assumption) => FigureType.from(assumption, language)),
    });
  }
}

@ObjectType('HiringCost')
export class HiringCostType {
  @Field(() => CostRangeType) monthly: CostRangeType;
  @Field(() => [FigureType]) assumptions: FigureType[];

  static from({ monthly, assumptions }: HiringCost, language: LanguageCode): HiringCostType {
    return Object.assign(new HiringCostType(), {
      monthly,
      assumptions: assumptions.map((assumption) => FigureType.from(assumption, language)),
    });
  }
}

@ObjectType('CurvePoint')
export class CurvePointType {
  @Field(() => Int) callsPerDay: number;
  @Field(() => MinorScalar) billMinor: Minor;
  @Field(() => MinorScalar) savedMinor: Minor;
}

@ObjectType('Effect', { description: 'What a proposal would change in a month' })
export class EffectType {
  @Field(() => CostRangeType) saved: CostRangeType;
  @Field(() => Float, { description: 'Part of all calls that would be handed over, 0 to 1' })
  handedOver: number;
  @Field(() => Int, { nullable: true, description: 'null = no volume makes it pay by this reckoning' })
  paysFromCallsPerDay: number | null;
  @Field(() => [CurvePointType]) curve: CurvePointType[];
}

@ObjectType('CallVolume', { description: 'How many calls come in; a guess until the owner tells it' })
export class VolumeType {
  @Field(() => Int) callsPerDay: number;
  @Field(() => Int, { description: 'Between this and `mostCalls` the truth may lie' }) fewestCalls: number;
  @Field(() => Int) mostCalls: number;
  @Field() told: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The band that was pressed, in its words; null = a number was told, or nothing',
  })
  band: string | null;
  @Field({ description: 'Where it comes from, in words' }) source: string;
  @Field(() => Int) daysPerMonth: number;

  static from(knowledge: Knowledge, volume: Volume, language: LanguageCode): VolumeType {
    const [fewestCalls, mostCalls] = callsBetween(volume);
    return Object.assign(new VolumeType(), {
      callsPerDay: volume.callsPerDay,
      fewestCalls,
      mostCalls,
      told: volume.known,
      band: volume.band ? bandLabel(knowledge, volume.callsPerDay, language) : null,
      source: volumeSource(volume, language),
      daysPerMonth: volume.daysPerMonth,
    });
  }
}

@ObjectType('GuessedBill', {
  description: 'A usual month’s bill, with tax, for the fewest and the most calls',
})
export class GuessedBillType {
  @Field(() => Int) fewestCalls: number;
  @Field(() => Int) mostCalls: number;
  @Field(() => MinorScalar) lowMinor: Minor;
  @Field(() => MinorScalar) highMinor: Minor;
}
