import type { LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReportPageView, ReportView } from '../application/report-views.js';
import type { AppointmentView } from '../application/views.js';
import type { CallbackOutcome, CallbackState } from '../domain/callback.js';
import type { Outcome, Urgency } from '../domain/call.js';
import { type AppointmentStatus, holdsSeat } from '../domain/result.js';
import type { DeclinedWish, WishSide } from '../domain/wish.js';
import { ruleLabel } from '../contract/index.js';
import { NumberedLinkType, ReportedTransferType } from './report-parts.type.js';
import { CallbackOutcomeEnum, CallbackStateEnum } from './callback.type.js';
import { CallCorrectionType } from './recorded-call.type.js';
import { AppointmentStatusEnum, OutcomeEnum, UrgencyEnum } from './enums.js';

export const WishSideEnum = { CLIENT: 'client', DESK: 'desk' } as const satisfies Record<string, WishSide>;
registerEnumType(WishSideEnum, { name: 'WishSide' });

@ObjectType('DeclinedWish')
export class DeclinedWishType {
  @Field() reason: string;
  @Field(() => WishSideEnum, { description: 'Who says so' }) from: WishSide;
}

@ObjectType('Appointment')
export class AppointmentType {
  @Field(() => ID) id: string;
  @Field(() => ID) deskId: string;
  @Field(() => ID, { description: 'The call that brought it' }) interactionId: string;
  @Field() withWhom: string;
  @Field(() => GraphQLISODateTime) startsAt: Date;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => AppointmentStatusEnum) status: AppointmentStatus;
  @Field(() => String, { nullable: true }) rejectionReason: string | null;
  @Field({ description: 'Whether it holds a seat in the client’s calendar now' }) booked: boolean;
  @Field({ description: 'The desk has a calendar, and the caller wished another time: nothing is booked' })
  wished: boolean;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'What the caller had wished, where a time was booked for it afterwards',
  })
  wishedFor: Date | null;
  @Field(() => DeclinedWishType, {
    nullable: true,
    description: 'A wish that cannot be met; it may be booked after all',
  })
  declined: DeclinedWish | null;

  static from(view: AppointmentView): AppointmentType {
    const {
      id,
      deskId,
      interactionId,
      withWhom,
      startsAt,
      note,
      status,
      rejectionReason,
      wished,
      wishedFor,
      declined,
    } = view;
    return Object.assign(new AppointmentType(), {
      id,
      deskId,
      interactionId,
      withWhom,
      startsAt,
      note,
      status,
      rejectionReason,
      booked: holdsSeat(view),
      wished,
      wishedFor,
      // What was decided otherwise afterwards is no refusal any more.
      declined: status === 'proposed' ? declined : null,
    });
  }
}

@ObjectType('ReportedCallback', { description: 'A promise to call the caller back, and what became of it.' })
export class ReportedCallbackType {
  @Field(() => GraphQLISODateTime) dueAt: Date;
  @Field(() => CallbackStateEnum) state: CallbackState;
  @Field(() => CallbackOutcomeEnum, { nullable: true }) outcome: CallbackOutcome | null;
  @Field(() => String, { nullable: true }) resultNote: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt: Date | null;
}

@ObjectType('Report', { description: 'One line of the owner’s inbox. It names no agent.' })
export class ReportType {
  @Field(() => ID) id: string;
  @Field(() => ID) interactionId: string;
  @Field(() => GraphQLISODateTime, { description: 'When the call came in' }) at: Date;
  @Field() deskName: string;
  @Field(() => OutcomeEnum) outcome: Outcome;
  @Field(() => UrgencyEnum) urgency: Urgency;
  @Field(() => String, { nullable: true }) callerName: string | null;
  @Field(() => String, { nullable: true }) callerKana: string | null;
  @Field(() => String, { nullable: true, description: 'As told, otherwise as the telephone showed it' })
  callbackNumber: string | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => String, { nullable: true, description: 'What the call was about; null when nobody said' })
  topic: string | null;
  @Field(() => Int) talkSeconds: number;
  @Field() billable: boolean;
  @Field({ description: 'It was charged once, and a correction or an objection made it free' })
  freed: boolean;
  @Field(() => [CallCorrectionType], { description: 'Oldest first' }) corrections: CallCorrectionType[];
  @Field(() => String, {
    nullable: true,
    description: 'Null where the plan prices no calls: there is no unit',
  })
  rule: string | null;
  @Field() ruleLabel: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) doneAt: Date | null;
  @Field(() => AppointmentType, { nullable: true }) appointment: AppointmentType | null;
  @Field(() => Boolean, { nullable: true, description: 'Null while nobody said' }) helpful: boolean | null;
  @Field(() => String, { nullable: true, description: 'What the client said with it' }) remark: string | null;
  @Field({ description: 'Urgent and still open: such reports come first' }) standsFirst: boolean;
  @Field(() => ReportedCallbackType, { nullable: true }) callback: ReportedCallbackType | null;
  @Field(() => [ReportedTransferType], { description: 'To whom the call was put through, in order' })
  transfers: ReportedTransferType[];
  @Field(() => NumberedLinkType, { nullable: true, description: 'The case the call belongs to' })
  case: NumberedLinkType | null;
  @Field(() => [NumberedLinkType], { description: 'The orders the call brought' }) orders: NumberedLinkType[];
  @Field({ description: 'Whether the appointment has a page for the client’s salesperson' })
  hasBriefing: boolean;

  static from(view: ReportView, language: LanguageCode): ReportType {
    return Object.assign(new ReportType(), {
      id: view.id,
      interactionId: view.interactionId,
      at: view.at,
      deskName: view.deskName,
      outcome: view.outcome,
      urgency: view.urgency,
      callerName: view.callerName,
      callerKana: view.callerKana,
      callbackNumber: view.callbackNumber,
      message: view.message,
      topic: view.topic,
      talkSeconds: view.talkSeconds,
      billable: view.billable,
      freed: view.freed,
      corrections: view.corrections.map((correction) => CallCorrectionType.from(correction)),
      rule: view.rule,
      ruleLabel: ruleLabel(view.rule, language),
      doneAt: view.doneAt,
      appointment: view.appointment && AppointmentType.from(view.appointment),
      helpful: view.helpful,
      remark: view.remark,
      standsFirst: view.standsFirst,
      transfers: view.transfers.map((transfer) => Object.assign(new ReportedTransferType(), transfer)),
      case: view.case && NumberedLinkType.from(view.case),
      hasBriefing: view.hasBriefing,
      orders: view.orders.map((order) => NumberedLinkType.from(order)),
      callback: view.callback && Object.assign(new ReportedCallbackType(), view.callback),
    });
  }
}

@ObjectType('ReportPage')
export class ReportPageType {
  @Field(() => [ReportType]) items: ReportType[];
  @Field(() => Int, { description: 'How many match, on all pages' }) total: number;
  @Field(() => Int, { description: 'How many of the inbox (or desk) still wait for the owner' }) open: number;
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null at the end',
  })
  next: string | null;

  static from(view: ReportPageView, language: LanguageCode): ReportPageType {
    const items = view.items.map((report) => ReportType.from(report, language));
    return Object.assign(new ReportPageType(), {
      items,
      total: view.total,
      open: view.open,
      next: view.next,
    });
  }
}
