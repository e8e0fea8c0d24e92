import { CostRangeType } from '@madoguchi/contracting/graphql/cost-range.type';
import { UsageRecordType } from '@madoguchi/fulfilment/graphql/usage-record.type';
import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { UsageSummary } from '../application/read-usage.js';
import { InvoiceLineType, PeriodType } from './invoice.type.js';

@ObjectType('UnitForecast', { description: 'Low and high hold eight months out of ten.' })
export class UnitForecastType {
  @Field(() => Int) low: number;
  @Field(() => Int) likely: number;
  @Field(() => Int) high: number;
}

@ObjectType('DayUsage')
export class DayUsageType {
  @Field(() => CalendarDateScalar) on: CalendarDate;
  @Field(() => Int) units: number;
}

@ObjectType('UsageSummary')
export class UsageSummaryType {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field(() => PeriodType) period: PeriodType;
  @Field(() => Int) billableUnits: number;
  @Field(() => Int) freeUnits: number;
  @Field(() => Int) includedUnits: number;
  @Field(() => Int) overageUnits: number;
  @Field(() => MinorScalar) soFarWithTax: Minor;
  @Field(() => CostRangeType, {
    description: 'The whole month, tax included; low and high hold eight months out of ten',
  })
  forecastWithTax: CostRangeType;
  @Field(() => UnitForecastType, { description: 'Calls that will count by the end of the month' })
  forecastUnits: UnitForecastType;
  @Field(() => [DayUsageType], { description: 'Days with counted calls' }) days: DayUsageType[];
  @Field(() => CalendarDateScalar, {
    description: 'Last day on which a unit of this month may be objected to',
  })
  disputableUntil: CalendarDate;
  @Field(() => [InvoiceLineType]) lines: InvoiceLineType[];
  @Field(() => [UsageRecordType]) records: UsageRecordType[];

  static from(view: UsageSummary, language: LanguageCode): UsageSummaryType {
    return Object.assign(new UsageSummaryType(), {
      ...view,
      period: PeriodType.from(view.period),
      forecastWithTax: Object.assign(new CostRangeType(), view.forecastWithTax),
      forecastUnits: Object.assign(new UnitForecastType(), view.forecastUnits),
      days: view.days.map((day) => Object.assign(new DayUsageType(), day)),
      lines: view.lines.map((line) => InvoiceLineType.from(line, language)),
      records: view.records.map((record) => UsageRecordType.from(record, language)),
    });
  }
}
