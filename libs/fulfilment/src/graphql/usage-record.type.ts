import { dateAt } from '@madoguchi/kernel';
import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { ruleLabel, type UsageView } from '../contract/index.js';
import { UnitDisputeType } from './dispute.type.js';

@ObjectType('UsageRecord', {
  description: 'One billable, or explicitly free, unit with the rule that decided it.',
})
export class UsageRecordType {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true }) interactionId: string | null;
  @Field({ description: 'call or appointment' }) kind: string;
  @Field(() => String, {
    nullable: true,
    description: 'answered, spam, wrong_number, silent or abandoned; null for an appointment',
  })
  outcome: string | null;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => Int, { nullable: true, description: 'Talk time' }) seconds: number | null;
  @Field() billable: boolean;
  @Field() rule: string;
  @Field() ruleLabel: string;
  @Field({ description: 'YYYY-MM of the Japanese day' }) month: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) disputedAt: Date | null;
  @Field(() => UnitDisputeType, { nullable: true, description: 'The client’s objection, if there is one' })
  dispute: UnitDisputeType | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When an accepted objection made the unit free; the unit itself stays as it was written',
  })
  freedAt: Date | null;

  static from(view: UsageView, language: LanguageCode): UsageRecordType {
    return Object.assign(new UsageRecordType(), {
      id: view.id,
      interactionId: view.interactionId,
      kind: view.kind,
      outcome: view.outcome,
      at: view.occurredAt,
      seconds: view.seconds,
      billable: view.billable,
      rule: view.rule,
      ruleLabel: ruleLabel(view.rule, language),
      month: dateAt(view.occurredAt).slice(0, 7),
      disputedAt: view.dispute?.raisedAt ?? null,
      dispute: view.dispute && UnitDisputeType.from(view.dispute),
      freedAt: view.freedAt,
    });
  }
}
