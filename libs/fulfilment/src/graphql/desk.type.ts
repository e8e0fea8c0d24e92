import { CalendarDateScalar, OpeningHoursType } from '@madoguchi/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LimitMode } from '../contract/index.js';
import type { NumberKind } from '../domain/desk-number.js';
import { NumberKindEnum } from './desk-number.type.js';
import { LimitModeEnum } from './enums.js';
export { LimitModeEnum } from './enums.js';
import type { DeskView } from '../application/views.js';
import { ScriptStepType } from './script.type.js';
import { UrgencyRuleType } from './urgency.type.js';

@ObjectType('ClosedPeriod', {
  description: 'Days on which the desk rests of its own accord, both ends included.',
})
export class ClosedPeriodType {
  @Field(() => CalendarDateScalar) from: string;
  @Field(() => CalendarDateScalar) until: string;
  @Field() name: string;
}

@ObjectType('RestName', { description: 'Why a day is off.' })
export class RestNameType {
  @Field() ja: string;
  @Field() en: string;
}

@ObjectType('RestDay')
export class RestDayType {
  @Field(() => CalendarDateScalar) day: string;
  @Field({ description: 'Why, in Japanese' }) ja: string;
  @Field({ description: 'Why, in English' }) en: string;
}

@ObjectType('KnowledgeEntry')
export class KnowledgeEntryType {
  @Field(() => ID) id: string;
  @Field() question: string;
  @Field() answer: string;
}

@ObjectType('Desk')
export class DeskType {
  @Field(() => ID) id: string;
  @Field(() => ID) contractId: string;
  @Field() clientName: string;
  @Field() name: string;
  @Field() greeting: string;
  @Field(() => [OpeningHoursType]) hours: OpeningHoursType[];
  @Field() closedOnHolidays: boolean;
  @Field(() => [ClosedPeriodType]) closedDays: ClosedPeriodType[];
  @Field(() => String, { nullable: true, description: 'What callers are told about recording' })
  recordingNotice: string | null;
  @Field(() => [RestDayType], { description: 'Days of rest of the next 60 days, today included' })
  restDays: RestDayType[];
  @Field(() => [ScriptStepType]) script: ScriptStepType[];
  @Field(() => [KnowledgeEntryType]) knowledge: KnowledgeEntryType[];
  @Field(() => [String]) reportEmails: string[];
  @Field(() => CalendarDateScalar) openFrom: string;
  @Field({
    description:
      'Whether a call offered now is answered: the contract is active and today is a day of service',
  })
  accepting: boolean;
  @Field(() => LimitModeEnum, {
    nullable: true,
    description: 'What calls meet now because the client’s own limit of this month is reached',
  })
  limitedTo: LimitMode | null;
  @Field(() => NumberKindEnum) numberKind: NumberKind;
  @Field(() => String, { nullable: true, description: 'That the desk answers, as it was written down' })
  numberPhone: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) numberSinceOn: string | null;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When the operator checked whom its number is lent to',
  })
  identityCheckedOn: string | null;
  @Field({ description: 'The number is lent and no identity check is written down: no call is taken' })
  identityMissing: boolean;
  @Field({ description: 'Whether the bundle calls people, so that there may be campaigns' })
  callsPeople: boolean;
  @Field({ description: 'Whether the bundle takes orders, so that there may be goods' }) takesOrders: boolean;
  @Field(() => [String]) rules: string[];
  @Field(() => [UrgencyRuleType]) urgencyRules: UrgencyRuleType[];
  @Field(() => [String], {
    description: 'What calls are about, to pick from where the script does not ask it',
  })
  topics: string[];
  @Field() operatorName: string;
  @Field(() => Int, { description: 'Rises with every change' }) version: number;

  static from(view: DeskView): DeskType {
    return Object.assign(new DeskType(), {
      id: view.id,
      contractId: view.contractId,
      callsPeople: view.callsPeople,
      takesOrders: view.takesOrders,
      clientName: view.clientName,
      name: view.name,
      greeting: view.greeting,
      hours: [...view.hours],
      closedOnHolidays: view.closedOnHolidays,
      closedDays: [...view.closedDays],
      recordingNotice: view.recordingNotice,
      restDays: [...view.restDays],
      script: view.script.map((step) => ScriptStepType.from(step)),
      knowledge: [...view.knowledge],
      reportEmails: [...view.reportEmails],
      openFrom: view.openFrom,
      accepting: view.accepting,
      limitedTo: view.limitedTo,
      numberKind: view.numberKind,
      numberPhone: view.numberPhone,
      numberSinceOn: view.numberSinceOn,
      identityCheckedOn: view.identityCheckedOn,
      identityMissing: view.identityMissing,
      rules: [...view.rules],
      urgencyRules: view.urgencyRules.map((rule) => UrgencyRuleType.from(rule)),
      topics: [...view.topics],
      operatorName: view.operatorName,
      version: view.version,
    });
  }
}
