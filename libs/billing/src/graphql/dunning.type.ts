import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { InvoiceView } from '../contract/index.js';
import { dunningDays, reminderOn } from '../domain/dunning.js';

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

  /** Null unless a payment of it has failed. */
  static from({ dunning, calendar }: InvoiceView): DunningType | null {
    if (!dunning) return null;
    const { stage, failedOn } = dunning;
    return Object.assign(new DunningType(), {
      stage: stage as DunningStageEnum,
      failedOn,
      ...dunningDays(failedOn, calendar),
    });
  }
}

@ObjectType('PaymentCalendar', {
  description: 'The days of an open invoice that the client pays by itself, as the contract names them.',
})
export class PaymentCalendarType {
  @Field(() => CalendarDateScalar, { description: 'From this day on the client is reminded, once' })
  remindOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'When it was; null when it was not' })
  remindedOn: CalendarDate | null;
  @Field(() => CalendarDateScalar) dueOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'Unless it is paid, a second letter' })
  remindAgainOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'New calls are not answered from this day on' })
  suspendOn: CalendarDate;
  @Field(() => CalendarDateScalar, { description: 'The contract ends on this day' })
  terminateOn: CalendarDate;

  /** Null for what is collected by card, and when nothing is left to pay. */
  static from({
    way,
    leftMinor,
    dueOn,
    remindedOn,
    dunning,
    calendar,
  }: InvoiceView): PaymentCalendarType | null {
    if (way === 'card' || leftMinor === 0) return null;
    const { remindOn: remindAgainOn, ...days } = dunningDays(dunning?.failedOn ?? dueOn, calendar);
    return Object.assign(new PaymentCalendarType(), {
      remindOn: reminderOn(dueOn, calendar),
      remindedOn,
      dueOn,
      remindAgainOn,
      ...days,
    });
  }
}
