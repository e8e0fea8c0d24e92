import { CalendarDateScalar, type LanguageCode, translate } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  CampaignResultsView,
  CampaignView,
  ContactListView,
  ListProblemView,
  RefusalView,
} from '../application/outbound-views.js';
import type { ContactFilePreview } from '../application/preview-contact-file.js';
import type { Audience, CampaignKind, CampaignState } from '../domain/campaign.js';
import type { ListProblem } from '../domain/contact-columns.js';
import type { OutboundOutcome, OutboundReason } from '../domain/outbound-call.js';
import type { LimitMode } from '../contract/index.js';
import { LimitModeEnum } from './enums.js';
import { RestDayType } from './desk.type.js';
import { OutboundCorrectionType } from './recorded-outbound.type.js';
import {
  AudienceEnum,
  CampaignKindEnum,
  CampaignStateEnum,
  ListProblemEnum,
  ListStateEnum,
  OutboundOutcomeEnum,
  OutboundReasonEnum,
} from './outbound-enums.js';

@ObjectType('Campaign', { description: 'A list that is called for a client. It names no agent.' })
export class CampaignType {
  @Field(() => ID) id: string;
  @Field(() => ID) deskId: string;
  @Field(() => ID) contractId: string;
  @Field() deskName: string;
  @Field(() => CampaignStateEnum) state: CampaignState;
  @Field() name: string;
  @Field(() => CampaignKindEnum) kind: CampaignKind;
  @Field() purpose: string;
  @Field() offer: string;
  @Field(() => AudienceEnum) audience: Audience;
  @Field() script: string;
  @Field(() => CalendarDateScalar) startsOn: string;
  @Field(() => CalendarDateScalar) endsOn: string;
  @Field(() => [Int]) weekdays: number[];
  @Field() callsFrom: string;
  @Field() callsUntil: string;
  @Field() callsOnHolidays: boolean;
  @Field(() => [RestDayType], {
    description: 'Days of the next weeks on which nobody is called although the weekday would have it',
  })
  restDays: RestDayType[];
  @Field(() => Int) attemptsMax: number;
  @Field(() => Int) attemptsPerDay: number;
  @Field(() => Int) recycleHours: number;
  @Field(() => Int, { description: 'How many are asked in each call from now on' }) questions: number;
  @Field(() => Int) contacts: number;
  @Field(() => Int, { description: 'Not yet finished with' }) waiting: number;
  @Field(() => Int) callsToday: number;
  @Field(() => Int, { description: 'How many agents hold a contact now' }) agentsAtWork: number;
  @Field(() => LimitModeEnum, {
    nullable: true,
    description: 'Set while nobody is called because the client’s own limit of this month is reached',
  })
  limitedTo: LimitMode | null;

  static from(view: CampaignView): CampaignType {
    const {
      clientId: _,
      operatorId: __,
      offerKey: ___,
      isRestDay: ____,
      closedDays: _____,
      limit: ______,
      ...shown
    } = view;
    return Object.assign(new CampaignType(), shown, {
      weekdays: [...view.weekdays],
      restDays: [...view.restDays],
    });
  }
}

@ObjectType('ContactList')
export class ContactListType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ListStateEnum) state: ContactListView['state'];
  @Field(() => String, { nullable: true, description: 'Why it could not be read, and what to do' })
  failure: string | null;
  @Field(() => Int) bytesRead: number;
  @Field(() => Int) linesRead: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int) rejected: number;
  @Field(() => Int, { description: 'Numbers that were given their leading zero back' }) repaired: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;

  static from(view: ContactListView, language: LanguageCode): ContactListType {
    const failure = view.failure && (translate(view.failure, language) ?? view.failure);
    return Object.assign(new ContactListType(), view, { failure });
  }
}

@ObjectType('ListProblem')
export class ListProblemType {
  @Field(() => Int) line: number;
  @Field(() => ListProblemEnum) reason: ListProblem;
  @Field({ description: 'What stands in the column of the number' }) typed: string;

  static from = (view: ListProblemView): ListProblemType => Object.assign(new ListProblemType(), view);
}

@ObjectType('ContactFileColumns', { description: 'Counted from 0; null where nothing fits.' })
export class ContactFileColumnsType {
  @Field(() => Int, { nullable: true }) phone: number | null;
  @Field(() => Int, { nullable: true }) name: number | null;
  @Field(() => Int, { nullable: true }) person: number | null;
  @Field(() => Int, { nullable: true }) note: number | null;
}

@ObjectType('ContactFilePreview')
export class ContactFilePreviewType {
  @Field() encoding: string;
  @Field() hasHeading: boolean;
  @Field(() => ContactFileColumnsType, { description: 'A guess' }) columns: ContactFileColumnsType;
  @Field(() => [[String]]) rows: string[][];
  @Field(() => String, { nullable: true, description: 'A number whose leading zero a spreadsheet took' })
  lostZero: string | null;

  static from({ encoding, hasHeading, columns, rows, lostZero }: ContactFilePreview): ContactFilePreviewType {
    return Object.assign(new ContactFilePreviewType(), {
      encoding,
      hasHeading,
      lostZero,
      columns: Object.assign(new ContactFileColumnsType(), columns),
      rows: rows.map((cells) => [...cells]),
    });
  }
}

@ObjectType('CampaignRefusal', { description: 'Who is never called again for an offer of this client.' })
export class CampaignRefusalType {
  @Field() phone: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field() offer: string;
  @Field(() => GraphQLISODateTime) refusedAt: Date;

  static from = (view: RefusalView): CampaignRefusalType => Object.assign(new CampaignRefusalType(), view);
}

@ObjectType('CampaignFunnel', { description: 'People, not calls.' })
export class CampaignFunnelType {
  @Field(() => Int) called: number;
  @Field(() => Int, { description: 'Somebody answered' }) reached: number;
  @Field(() => Int, { description: 'The right person’s number' }) spoke: number;
  @Field(() => Int) appointments: number;
  @Field(() => Int) refused: number;
}

@ObjectType('CampaignDay')
export class CampaignDayType extends CampaignFunnelType {
  @Field(() => CalendarDateScalar) day: string;
}

@ObjectType('CampaignListResult')
export class CampaignListResultType extends CampaignFunnelType {
  @Field(() => ID) listId: string;
  @Field() name: string;
  @Field(() => Int) contacts: number;
}

@ObjectType('CampaignReason')
export class CampaignReasonType {
  @Field(() => OutboundReasonEnum) reason: OutboundReason;
  @Field(() => Int) count: number;
}

@ObjectType('CampaignSaid')
export class CampaignSaidType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => OutboundOutcomeEnum) outcome: OutboundOutcome;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => [OutboundCorrectionType], { description: 'What the record said before; oldest first' })
  corrections: OutboundCorrectionType[];

  static from({ corrections, ...said }: CampaignResultsView['said'][number]): CampaignSaidType {
    // Who put it right is not the client's.
    const former = corrections.map(({ at, reason, former }) =>
      OutboundCorrectionType.from({ at, reason, former }),
    );
    return Object.assign(new CampaignSaidType(), said, { corrections: former });
  }
}

@ObjectType('CampaignResults')
export class CampaignResultsType {
  @Field(() => CampaignFunnelType) total: CampaignFunnelType;
  @Field(() => Int) calls: number;
  @Field(() => [CampaignDayType]) byDay: CampaignDayType[];
  @Field(() => [CampaignListResultType]) byList: CampaignListResultType[];
  @Field(() => [CampaignReasonType], { description: 'Most frequent first' }) reasons: CampaignReasonType[];
  @Field(() => [CampaignSaidType], { description: 'Newest first' }) said: CampaignSaidType[];

  static from({ total, byDay, byList, reasons, said }: CampaignResultsView): CampaignResultsType {
    return Object.assign(new CampaignResultsType(), {
      total: Object.assign(new CampaignFunnelType(), total),
      calls: total.calls,
      byDay: byDay.map((view) => Object.assign(new CampaignDayType(), view)),
      byList: byList.map((view) => Object.assign(new CampaignListResultType(), view)),
      reasons: reasons.map((view) => Object.assign(new CampaignReasonType(), view)),
      said: said.map((view) => CampaignSaidType.from(view)),
    });
  }
}
