import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LimitMode } from '../contract/index.js';
import { LimitModeEnum } from './enums.js';
export { LimitModeEnum } from './enums.js';
import type { DeskView } from '../application/views.js';
import { ScriptStepType } from './script.type.js';

@ObjectType('OpeningHours')
export class OpeningHoursType {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday' }) weekday: number;
  @Field({ description: 'HH:MM' }) opensAt: string;
  @Field({ description: 'HH:MM, at the latest 24:00' }) closesAt: string;
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
  @Field({ description: 'Whether the bundle calls people, so that there may be campaigns' })
  callsPeople: boolean;
  @Field({ description: 'Whether the bundle takes orders, so that there may be goods' }) takesOrders: boolean;
  @Field(() => [String]) rules: string[];
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
      script: view.script.map((step) => ScriptStepType.from(step)),
      knowledge: [...view.knowledge],
      reportEmails: [...view.reportEmails],
      openFrom: view.openFrom,
      accepting: view.accepting,
      limitedTo: view.limitedTo,
      rules: [...view.rules],
      operatorName: view.operatorName,
      version: view.version,
    });
  }
}
