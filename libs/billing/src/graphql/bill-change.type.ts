import type { Minor } from '@madoguchi/kernel';
import { MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BillChange } from '../application/read-bill-change.js';
import type { ChangeKind, ChangeReason } from '../domain/bill-change.js';

export const ChangeKindEnum = {
  PLAN: 'plan',
  ADVANCE: 'advance',
  DAYS: 'days',
  SET_UP: 'setUp',
  CALLS: 'calls',
  APPOINTMENTS: 'appointments',
  CORRECTIONS: 'corrections',
  WAIVER: 'waiver',
  OTHER: 'other',
} as const satisfies Record<string, ChangeKind>;
registerEnumType(ChangeKindEnum, { name: 'ChangeKind' });

@ObjectType('ChangeReason')
export class ChangeReasonType {
  @Field(() => ChangeKindEnum) kind: ChangeKind;
  @Field(() => MinorScalar, { description: 'Tax included' }) amountMinor: Minor;

  static from({ kind, amountMinor }: ChangeReason): ChangeReasonType {
    return Object.assign(new ChangeReasonType(), { kind, amountMinor });
  }
}

@ObjectType('BillChange', { description: 'Why a month differs from the one before; tax included.' })
export class BillChangeType {
  @Field({ description: 'YYYY-MM' }) month: string;
  @Field({ description: 'YYYY-MM' }) previousMonth: string;
  @Field(() => MinorScalar) previousMinor: Minor;
  @Field(() => MinorScalar) totalMinor: Minor;
  @Field({ description: 'The month is not over: its total is the likely one' }) expected: boolean;
  @Field(() => [ChangeReasonType], { description: 'They add up to the difference' })
  reasons: ChangeReasonType[];

  static from(view: BillChange): BillChangeType {
    return Object.assign(new BillChangeType(), { ...view, reasons: view.reasons.map(ChangeReasonType.from) });
  }
}
