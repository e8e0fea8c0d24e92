import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { PlanChangeType } from './plan-change.type.js';
import { QuoteExpiredType, TextChangedType } from './sign-contract.result.js';

@ObjectType('SignedPlanChange')
export class SignedPlanChangeType {
  @Field(() => PlanChangeType) planChange: PlanChangeType;
}

export const SignPlanChangeResult = createUnionType({
  name: 'SignPlanChangeResult',
  types: () => [SignedPlanChangeType, QuoteExpiredType, TextChangedType] as const,
});
