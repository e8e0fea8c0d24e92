import type { Minor } from '@madoguchi/kernel';
import { MinorScalar, ServiceHoursType, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BundleVersionView, VersionStatus } from '../contract/index.js';
import { PlanType } from './plan.type.js';
import { ServiceFunctionType } from './service-function.type.js';

export const VersionStatusEnum = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  PUBLISHED: 'published',
  REJECTED: 'rejected',
  RETIRED: 'retired',
} as const satisfies Record<string, VersionStatus>;
registerEnumType(VersionStatusEnum, { name: 'VersionStatus' });

@ObjectType('Producer')
export class ProducerType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) prefecture: string | null;
  @Field(() => String, { nullable: true }) introduction: string | null;
}

@ObjectType('BundleVersion')
export class BundleVersionType {
  @Field(() => ID) id: string;
  @Field(() => ID) bundleId: string;
  @Field(() => Int) number: number;
  @Field(() => VersionStatusEnum) status: VersionStatus;
  @Field() name: string;
  @Field() tagline: string;
  @Field() story: string;
  @Field(() => [ServiceFunctionType]) functions: ServiceFunctionType[];
  @Field(() => [String]) prefectures: string[];
  @Field(() => ServiceHoursType) hours: ServiceHoursType;
  @Field(() => [String]) languages: string[];
  @Field(() => Int) capacityPerMonth: number;
  @Field(() => [PlanType]) plans: PlanType[];
  @Field(() => ProducerType) producer: ProducerType;
  @Field(() => MinorScalar, { description: 'Its functions bought one by one, per month, without tax.' })
  partsTotalMinor: Minor;
  @Field(() => GraphQLISODateTime, { nullable: true }) submittedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt: Date | null;
  @Field(() => String, { nullable: true }) rejectionReason: string | null;
  @Field(() => Int) platformShareBps: number;
  @Field(() => Int) producerShareBps: number;
  @Field(() => Int) operatorShareBps: number;
  @Field(() => String, { nullable: true }) operatorName: string | null;
  @Field(() => ID) operatorId: string;

  static from(view: BundleVersionView, language: LanguageCode): BundleVersionType {
    return Object.assign(new BundleVersionType(), {
      id: view.id,
      bundleId: view.bundleId,
      number: view.number,
      status: view.status,
      name: view.name,
      tagline: view.tagline,
      story: view.story,
      functions: ServiceFunctionType.of(view.functionCodes, language),
      prefectures: [...view.prefectures],
      hours: ServiceHoursType.from(view.hours),
      languages: [...view.languages],
      capacityPerMonth: view.capacityPerMonth,
      plans: view.plans.map((plan) => PlanType.from(plan)),
      producer: {
        id: view.producerId,
        name: view.producerName,
        prefecture: view.producerPrefecture,
        introduction: view.producerIntroduction,
      },
      partsTotalMinor: view.partsTotalMinor,
      submittedAt: view.submittedAt,
      publishedAt: view.publishedAt,
      rejectionReason: view.rejectionReason,
      platformShareBps: view.shares.platformBps,
      producerShareBps: view.shares.producerBps,
      operatorShareBps: view.shares.operatorBps,
      operatorName: view.operatorName,
      operatorId: view.operatorId,
    });
  }
}

@ObjectType('BundlePage')
export class BundlePageType {
  @Field(() => [BundleVersionType]) items: BundleVersionType[];
  @Field(() => Int) total: number;
}

@ObjectType('BundleApproval')
export class BundleApprovalType {
  @Field(() => BundleVersionType) version: BundleVersionType;
  @Field(() => BundleVersionType, { nullable: true, description: 'What it would replace.' })
  previous: BundleVersionType | null;
}
