import { dunningCalendar } from '@madoguchi/contracting/contract';
import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DunningView } from '../contract/index.js';
import { dunningDays } from '../domain/dunning.js';

export enum DunningStageEnum {
  TOLD = 'told',
  REMINDED = 'reminded',
  SUSPENDED = 'suspended',
  TERMINATED = 'terminated',
}
registerEnumType(DunningStageEnum, { name: 'DunningStage' });

@ObjectType('Dunning', { description: 'Where an unpaid invoice stands in the calendar of the contract.' })
export class DunningType {
  @Field(() => DunningStageEnum) stage: DunningStageEnum;
  @Field(() => CalendarDateScalar, { description: 'The payment failed first' }) failedOn: CalendarDate;
  @Field(() => CalendarDateScalar) remindOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'New calls are not answered from this day on' })
  suspendOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'The contract ends on this day' })
  terminateOn: CalendarDate;

  static from({ stage, failedOn }: DunningView): DunningType {
    return Object.assign(new DunningType(), {
      stage: stage as DunningStageEnum,
      failedOn,
      ...dunningDays(failedOn, dunningCalendar),
    });
  }
}
