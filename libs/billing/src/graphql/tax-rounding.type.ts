import type { CalendarDate, RoundingMode } from '@madoguchi/kernel';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TaxRoundingView } from '../application/choose-tax-rounding.js';

export const RoundingModeEnum = {
  DOWN: 'down',
  HALF_UP: 'half_up',
  UP: 'up',
} as const satisfies Record<string, RoundingMode>;
registerEnumType(RoundingModeEnum, {
  name: 'RoundingMode',
  description: 'Of the tax, once per rate and document.',
});

@ObjectType('ComingRounding')
export class ComingRoundingType {
  @Field(() => CalendarDateScalar) fromOn: CalendarDate;
  @Field(() => RoundingModeEnum) mode: RoundingMode;
}

@ObjectType('TaxRounding', {
  description: 'How the tax of documents issued today is rounded, and what comes.',
})
export class TaxRoundingType {
  @Field(() => RoundingModeEnum) mode: RoundingMode;
  @Field(() => [ComingRoundingType], { description: 'The next first' }) coming: readonly ComingRoundingType[];

  static from(view: TaxRoundingView): TaxRoundingType {
    return Object.assign(new TaxRoundingType(), view);
  }
}
