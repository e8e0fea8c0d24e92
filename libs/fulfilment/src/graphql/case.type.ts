import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AlarmView,
  CaseCallView,
  CaseCountsView,
  CaseEntryView,
  CaseOfCallView,
  CasePageView,
  CaseView,
  DeadlineView,
  PrecedentView,
} from '../application/case-views.js';
import type { DeadlineState } from '../domain/case-clock.js';
import type { CaseState, ClosingCode, CustomerLanguage, EntryKind, Rung, Severity } from '../domain/case.js';
import type { Outcome, Urgency } from '../domain/call.js';
import { OutcomeEnum, UrgencyEnum } from './enums.js';
import { ReportedTransferType } from './report-parts.type.js';
import {
  CaseStateEnum,
  CustomerLanguageEnum,
  ClosingCodeEnum,
  DeadlineStateEnum,
  EntryKindEnum,
  EntrySideEnum,
  RungEnum,
  SeverityEnum,
} from './case-enums.js';

@ObjectType('CaseDeadline')
export class CaseDeadlineType {
  @Field(() => DeadlineStateEnum) state: DeadlineState;
  @Field(() => GraphQLISODateTime, { nullable: true }) dueAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) doneAt: Date | null;

  static from({ state, dueAt, doneAt }: DeadlineView): CaseDeadlineType {
    return Object.assign(new CaseDeadlineType(), { state, dueAt, doneAt });
  }
}

@ObjectType('Case', { description: 'A matter that outlives one call.' })
export class CaseType {
  @Field(() => ID) id: string;
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => Int, { description: 'Counted per desk' }) number: number;
  @Field(() => CaseStateEnum) state: CaseState;
  @Field() category: string;
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => RungEnum) rung: Rung;
  @Field(() => CustomerLanguageEnum, { description: 'The customer is written to in it' })
  language: CustomerLanguage;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) nameKana: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) product: string | null;
  @Field() happened: string;
  @Field(() => String, { nullable: true }) wish: string | null;
  @Field(() => ID, { nullable: true, description: 'For the operator only' }) assignedTo: string | null;
  @Field(() => String, { nullable: true, description: 'For the operator only' }) assigneeName: string | null;
  @Field(() => GraphQLISODateTime) openedAt: Date;
  @Field(() => CaseDeadlineType, { description: 'The first answer' }) respond: CaseDeadlineType;
  @Field(() => CaseDeadlineType, { description: 'The end' }) resolve: CaseDeadlineType;
  @Field(() => GraphQLISODateTime, { nullable: true }) closedAt: Date | null;
  @Field(() => ClosingCodeEnum, { nullable: true }) closingCode: ClosingCode | null;
  @Field(() => String, { nullable: true }) closingLine: string | null;
  @Field(() => Int, { description: 'How often it came back' }) reopened: number;

  static from(view: CaseView): CaseType {
    const { id, deskId, deskName, number, state, category, severity, rung, name, nameKana, phone } = view;
    const { email, product, happened, wish, assignedTo, assigneeName, openedAt } = view;
    const { closedAt, closingCode, closingLine, reopened, language } = view;
    return Object.assign(new CaseType(), {
      ...{ id, deskId, deskName, number, state, category, severity, rung, name, nameKana, phone },
      ...{ email, product, happened, wish, assignedTo, assigneeName, openedAt },
      ...{ closedAt, closingCode, closingLine, reopened, language },
      respond: CaseDeadlineType.from(view.respond),
      resolve: CaseDeadlineType.from(view.resolve),
    });
  }
}

@ObjectType('CaseEntry', { description: 'One line of a case’s story. Nobody changes what was written.' })
export class CaseEntryType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => EntryKindEnum) kind: EntryKind;
  @Field(() => EntrySideEnum) side: 'desk' | 'client' | 'customer';
  @Field(() => String, { nullable: true, description: 'People of one’s own company only' })
  personName: string | null;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the kind does not say: rung, severity, code, to whom',
  })
  detail: string | null;

  static from({ id, at, kind, side, personName, text, detail }: CaseEntryView): CaseEntryType {
    return Object.assign(new CaseEntryType(), { id, at, kind, side, personName, text, detail });
  }
}

@ObjectType('CaseCall', {
  description: 'A call that belongs to a case, as it was reported. It names no agent.',
})
export class CaseCallType {
  @Field(() => ID) interactionId: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => OutcomeEnum, { nullable: true, description: 'Null before it was recorded' })
  outcome: Outcome | null;
  @Field(() => UrgencyEnum, { nullable: true }) urgency: Urgency | null;
  @Field(() => String, { nullable: true }) callerName: string | null;
  @Field(() => String, { nullable: true }) callbackNumber: string | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => [ReportedTransferType]) transfers: ReportedTransferType[];

  static from({ transfers, ...view }: CaseCallView): CaseCallType {
    return Object.assign(new CaseCallType(), {
      ...view,
      transfers: transfers.map((transfer) => Object.assign(new ReportedTransferType(), transfer)),
    });
  }
}

@ObjectType('CaseCounts')
export class CaseCountsType {
  @Field(() => Int) open: number;
  @Field(() => Int) mine: number;
  @Field(() => Int, { description: 'The client has to answer' }) asked: number;
  @Field(() => Int, { description: '80 % of the time of a deadline is used up' }) soon: number;
  @Field(() => Int) missed: number;

  static from({ open, mine, asked, soon, missed }: CaseCountsView): CaseCountsType {
    return Object.assign(new CaseCountsType(), { open, mine, asked, soon, missed });
  }
}

@ObjectType('CasePage')
export class CasePageType {
  @Field(() => [CaseType]) items: CaseType[];
  @Field(() => Int, { description: 'In the asked list' }) total: number;
  @Field(() => CaseCountsType) counts: CaseCountsType;

  static from(page: CasePageView): CasePageType {
    return Object.assign(new CasePageType(), {
      items: page.items.map((item) => CaseType.from(item)),
      total: page.total,
      counts: CaseCountsType.from(page),
    });
  }
}

@ObjectType('CaseOfCall')
export class CaseOfCallType {
  @Field(() => CaseType, { nullable: true, description: 'The case this call belongs to' })
  joined: CaseType | null;
  @Field(() => [CaseType], { description: 'Open cases of the same number at this desk' })
  sameCaller: CaseType[];

  static from({ joined, sameCaller }: CaseOfCallView): CaseOfCallType {
    return Object.assign(new CaseOfCallType(), {
      joined: joined && CaseType.from(joined),
      sameCaller: sameCaller.map((one) => CaseType.from(one)),
    });
  }
}

@ObjectType('Precedent', {
  description: 'An earlier case of the same client, with what the customer was told.',
})
export class PrecedentType {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field() category: string;
  @Field(() => String, { nullable: true }) product: string | null;
  @Field() happened: string;
  @Field(() => GraphQLISODateTime) closedAt: Date;
  @Field(() => ClosingCodeEnum) closingCode: ClosingCode;
  @Field() closingLine: string;
  @Field(() => String, { nullable: true }) answer: string | null;

  static from(view: PrecedentView): PrecedentType {
    const { id, number, category, product, happened, closedAt, closingCode, closingLine, answer } = view;
    return Object.assign(new PrecedentType(), {
      id,
      number,
      category,
      product,
      happened,
      closedAt,
      closingCode,
      closingLine,
      answer,
    });
  }
}

@ObjectType('CaseAlarm', { description: 'Several cases tell of the same product.' })
export class CaseAlarmType {
  @Field(() => ID) id: string;
  @Field() deskName: string;
  @Field() category: string;
  @Field() product: string;
  @Field(() => [ID]) caseIds: readonly string[];
  @Field(() => Int) days: number;
  @Field(() => GraphQLISODateTime) raisedAt: Date;

  static from({ id, deskName, category, product, caseIds, days, raisedAt }: AlarmView): CaseAlarmType {
    return Object.assign(new CaseAlarmType(), { id, deskName, category, product, caseIds, days, raisedAt });
  }
}
