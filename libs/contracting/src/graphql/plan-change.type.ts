import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import { PlanType } from '@madoguchi/catalogue/graphql/plan.type';
import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlanChangeDetails, PlanChangeOptions, PricedPlan } from '../application/read-plan-changes.js';
import { amendmentNumber, type AmendmentStatus } from '../domain/plan-change.js';
import { wholePlan } from '../domain/terms.js';
import { SignatureType } from './signature.type.js';

export const PlanChangeStatusEnum = {
  OPEN: 'open',
  SIGNED: 'signed',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
} as const satisfies Record<string, AmendmentStatus>;
registerEnumType(PlanChangeStatusEnum, { name: 'PlanChangeStatus' });

@ObjectType('PricedPlan')
export class PricedPlanType {
  @Field(() => PlanType) plan: PlanType;
  @Field(() => CostRangeType, {
    description: 'A full month with the expected number of calls, tax included.',
  })
  monthly: CostRangeType;

  static from({ plan, monthly }: PricedPlan): PricedPlanType {
    return Object.assign(new PricedPlanType(), {
      plan: PlanType.from(wholePlan(plan)),
      monthly: { ...monthly },
    });
  }
}

@ObjectType('PlanChangeOptions')
export class PlanChangeOptionsType {
  @Field(() => CalendarDateScalar, { description: 'The first day on which another plan can be in force.' })
  effectiveOn: CalendarDate;
  @Field(() => Int) expectedUnits: number;
  @Field(() => PricedPlanType, { description: 'In force on that day when nothing is changed.' })
  current: PricedPlanType;
  @Field(() => [PricedPlanType]) options: PricedPlanType[];

  static from({ effectiveOn, expectedUnits, current, options }: PlanChangeOptions): PlanChangeOptionsType {
    return Object.assign(new PlanChangeOptionsType(), {
      effectiveOn,
      expectedUnits,
      current: PricedPlanType.from(current),
      options: options.map((option) => PricedPlanType.from(option)),
    });
  }
}

@ObjectType('PlanChange', { description: 'An amendment (変更覚書) of a running contract.' })
export class PlanChangeType {
  @Field(() => ID) id: string;
  @Field({ description: 'C-YYYY-NNNN-N' }) number: string;
  @Field(() => ID) contractId: string;
  @Field() bundleName: string;
  @Field(() => PlanChangeStatusEnum) status: AmendmentStatus;
  @Field(() => PlanType) previousPlan: PlanType;
  @Field(() => PlanType) plan: PlanType;
  @Field(() => CalendarDateScalar) effectiveOn: CalendarDate;
  @Field(() => GraphQLISODateTime, { description: 'Until then it can be signed.' }) expiresAt: Date;
  @Field() text: string;
  @Field({ description: 'SHA-256 of the text, as hex.' }) textHash: string;
  @Field(() => SignatureType, { nullable: true }) signature: SignatureType | null;
  @Field(() => String, { nullable: true, description: 'The signed annex to the contract.' }) pdfUrl:
    string | null;

  static from({ amendment, status, contractNumber, bundleName }: PlanChangeDetails): PlanChangeType {
    const { id, contractId, sequence, previousPlan, plan, effectiveOn, expiresAt } = amendment;
    const { amendmentText: text, textHash, signerName, signedAt } = amendment;
    return Object.assign(new PlanChangeType(), {
      id,
      number: amendmentNumber(contractNumber, sequence),
      contractId,
      bundleName,
      status,
      previousPlan: PlanType.from(wholePlan(previousPlan)),
      plan: PlanType.from(wholePlan(plan)),
      effectiveOn,
      expiresAt,
      text,
      textHash,
      signature: signerName === null ? null : { signerName, signedAt, textHash },
      pdfUrl: signedAt === null ? null : `/files/plan-changes/${id}.pdf`,
    });
  }
}
