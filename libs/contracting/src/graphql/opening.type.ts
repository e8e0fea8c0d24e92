import type {
  AskedKind,
  AskedPart,
  AskedSum,
  CalendarDate,
  LaterBill,
  Minor,
  Opening,
} from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar } from '@madoguchi/platform/graphql';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AskedKindEnum = {
  DEPOSIT: 'deposit',
  INITIAL: 'initial',
  BASE: 'base',
  MINIMUM: 'minimum',
} as const satisfies Record<string, AskedKind>;
registerEnumType(AskedKindEnum, {
  name: 'AskedKind',
  description: '`MINIMUM`: what a month without a call falls short of the plan’s minimum',
});

@ObjectType('AskedPart')
export class AskedPartType {
  @Field(() => AskedKindEnum) kind: AskedKind;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day of what it is for' })
  startsOn: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day of what it is for' })
  endsOn: CalendarDate | null;
  @Field(() => MinorScalar, { description: 'Without tax' }) netMinor: Minor;
  @Field(() => MinorScalar, { description: 'Its part of the document’s tax; a deposit has none' })
  taxMinor: Minor;
  @Field(() => MinorScalar) totalMinor: Minor;

  static from({ period, ...part }: AskedPart): AskedPartType {
    return Object.assign(new AskedPartType(), part, {
      startsOn: period?.startsOn ?? null,
      endsOn: period?.endsOn ?? null,
    });
  }
}

@ObjectType('AskedSum', { description: 'What is paid together; the parts add up to it.' })
export class AskedSumType {
  @Field(() => [AskedPartType]) parts: AskedPartType[];
  @Field(() => MinorScalar) taxMinor: Minor;
  @Field(() => MinorScalar) totalMinor: Minor;

  static from({ parts, taxMinor, totalMinor }: AskedSum): AskedSumType {
    return Object.assign(new AskedSumType(), { parts: parts.map(AskedPartType.from), taxMinor, totalMinor });
  }
}

@ObjectType('LaterBill', { description: 'A later bill: at least so much, calls come on top.' })
export class LaterBillType extends AskedSumType {
  @Field(() => CalendarDateScalar, { description: 'When it is written' }) on: CalendarDate;

  static override from(bill: LaterBill): LaterBillType {
    return Object.assign(new LaterBillType(), AskedSumType.from(bill), { on: bill.on });
  }
}

@ObjectType('Opening', {
  description: 'What a contract asks for, and when: with the signature and after it.',
})
export class OpeningType {
  @Field(() => CalendarDateScalar, { description: 'The first day these sums count from' })
  startsOn: CalendarDate;
  @Field(() => AskedSumType, { description: 'With the way of paying, before service begins' })
  atOnce: AskedSumType;
  @Field(() => LaterBillType) next: LaterBillType;
  @Field(() => LaterBillType, { description: 'The bill that later months are like' }) monthly: LaterBillType;

  static from({ atOnce, next, monthly }: Opening, startsOn: CalendarDate): OpeningType {
    return Object.assign(new OpeningType(), {
      startsOn,
      atOnce: AskedSumType.from(atOnce),
      next: LaterBillType.from(next),
      monthly: LaterBillType.from(monthly),
    });
  }
}
