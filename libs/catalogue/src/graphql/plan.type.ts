import type { Minor } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlanView } from '../contract/index.js';
import { OverageTiersType } from './overage-tiers.type.js';
import { WayToPayEnum } from './way-to-pay.type.js';

@ObjectType('Plan', { description: 'All amounts without tax.' })
export class PlanType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => MinorScalar) baseMinor: Minor;
  @Field(() => Int) includedUnits: number;
  @Field(() => MinorScalar, {
    description:
      'Each call beyond the included ones; with `overageTiers` the dearest of them, in whole yen upwards',
  })
  overageMinor: Minor;
  @Field(() => OverageTiersType, {
    nullable: true,
    description: 'What such calls cost when it is not one price in whole yen',
  })
  overageTiers: OverageTiersType | null;
  @Field(() => MinorScalar) successFeeMinor: Minor;
  @Field(() => MinorScalar) initialFeeMinor: Minor;
  @Field(() => MinorScalar, {
    description: 'What a month comes to at least, the set-up fee aside; 0 without one',
  })
  minimumMinor: Minor;
  @Field({ description: 'The base fee is billed before its month, everything else after it' })
  baseInAdvance: boolean;
  @Field(() => MinorScalar, { description: 'Refundable deposit of one month, not taxed; 0 without one' })
  depositMinor: Minor;
  @Field(() => [WayToPayEnum], { description: 'How the client may pay' }) waysToPay: WayToPayEnum[];
  @Field(() => Int) minimumTermMonths: number;
  @Field(() => Int) noticeDays: number;

  static from(view: PlanView): PlanType {
    return Object.assign(new PlanType(), view, {
      overageTiers: view.overageTiers && OverageTiersType.from(view.overageTiers),
    });
  }
}
