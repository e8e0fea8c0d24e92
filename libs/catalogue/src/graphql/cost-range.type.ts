import type { Minor } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('CostRange', { description: 'An estimate with its span, in the smallest unit of the currency.' })
export class CostRangeType {
  @Field(() => MinorScalar) lowMinor: Minor;
  @Field(() => MinorScalar) likelyMinor: Minor;
  @Field(() => MinorScalar) highMinor: Minor;
}
