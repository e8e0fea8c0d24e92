import { AssumptionType } from '@madoguchi/catalogue/graphql/assumption.type';
import { BundleVersionType } from '@madoguchi/catalogue/graphql/bundle-version.type';
import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import { PlanType } from '@madoguchi/catalogue/graphql/plan.type';
import { addDays, dateAt, type CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { QuoteDetails } from '../application/read-quotes.js';
import type { QuoteStatus } from '../domain/quote.js';
import { quoteSummary } from '../domain/quote-summary.js';
import { wholePlan } from '../domain/terms.js';
import { OpeningType } from './opening.type.js';

export const QuoteStatusEnum = {
  OPEN: 'open',
  SIGNED: 'signed',
  EXPIRED: 'expired',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, QuoteStatus>;
registerEnumType(QuoteStatusEnum, { name: 'QuoteStatus' });

@ObjectType('Quote')
export class QuoteType {
  @Field(() => ID) id: string;
  @Field() number: string;
  @Field(() => QuoteStatusEnum) status: QuoteStatus;
  @Field(() => BundleVersionType) version: BundleVersionType;
  @Field(() => PlanType) plan: PlanType;
  @Field(() => CalendarDateScalar) startsOn: CalendarDate;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field(() => Int) expectedUnits: number;
  @Field(() => CostRangeType, {
    description: 'A full month with the expected number of calls, tax included.',
  })
  monthly: CostRangeType;
  @Field(() => OpeningType) opening: OpeningType;
  @Field(() => ID, { nullable: true }) diagnosisId: string | null;
  @Field() contractText: string;
  @Field({ description: 'SHA-256 of the contract text, as hex.' }) textHash: string;
  @Field({ description: 'The quote as a file, in Japanese' }) pdfUrl: string;
  @Field({ description: 'The same in English, for reference' }) translationUrl: string;
  @Field(() => [AssumptionType]) summary: AssumptionType[];
  @Field(() => GraphQLISODateTime) createdAt: Date;

  static from({ quote, status, version, monthly, opening }: QuoteDetails, language: LanguageCode): QuoteType {
    return Object.assign(new QuoteType(), {
      id: quote.id,
      number: quote.number,
      status,
      version: BundleVersionType.from(version, language),
      plan: PlanType.from(wholePlan(quote.terms.plan)),
      startsOn: quote.startsOn,
      expiresAt: quote.expiresAt,
      expectedUnits: quote.expectedUnits,
      monthly: { ...monthly },
      opening: OpeningType.from(opening, quote.startsOn),
      diagnosisId: quote.diagnosisId,
      contractText: quote.contractText,
      textHash: quote.textHash,
      pdfUrl: `/files/quotes/${quote.id}.pdf`,
      translationUrl: `/files/quotes/${quote.id}.pdf?language=en`,
      summary: quoteSummary(quote.terms, addDays(dateAt(quote.expiresAt), -1), language),
      createdAt: quote.createdAt,
    });
  }
}
