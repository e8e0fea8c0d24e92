import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DisputedCallView } from '../application/views.js';
import { ruleLabel, type DisputeView } from '../contract/index.js';
import type { Outcome } from '../domain/call.js';
import type { DisputeState } from '../domain/dispute.js';
import { OutcomeEnum } from './enums.js';

export const DisputeStateEnum = {
  OPEN: 'open',
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
} as const satisfies Record<string, DisputeState>;
registerEnumType(DisputeStateEnum, { name: 'DisputeState' });

@ObjectType('UnitDispute', { description: 'A client’s objection to one unit.' })
export class UnitDisputeType {
  @Field(() => ID) id: string;
  @Field(() => DisputeStateEnum) state: DisputeState;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => GraphQLISODateTime) raisedAt: Date;
  @Field(() => CalendarDateScalar, {
    description: 'Without an answer by the end of this day the unit becomes free.',
  })
  answerDueOn: CalendarDate;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;

  static from({
    id,
    state,
    reason,
    raisedAt,
    answerDueOn,
    answer,
    answeredAt,
  }: DisputeView): UnitDisputeType {
    return Object.assign(new UnitDisputeType(), {
      id,
      state,
      reason,
      raisedAt,
      answerDueOn,
      answer,
      answeredAt,
    });
  }
}

@ObjectType('DisputedCall', { description: 'An objection with the facts of its call, for who answers it.' })
export class DisputedCallType {
  @Field(() => ID) id: string;
  @Field(() => UnitDisputeType) dispute: UnitDisputeType;
  @Field({ description: 'call or appointment' }) kind: string;
  @Field() ruleLabel: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field() deskName: string;
  @Field(() => String, { nullable: true }) callerNumber: string | null;
  @Field(() => GraphQLISODateTime) offeredAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) connectedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt: Date | null;
  @Field(() => Int, { nullable: true }) talkSeconds: number | null;
  @Field(() => OutcomeEnum, { nullable: true }) outcome: Outcome | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => String, { nullable: true }) agentName: string | null;

  static from(view: DisputedCallView, language: LanguageCode): DisputedCallType {
    const { id, kind, deskName, callerNumber, offeredAt, connectedAt, endedAt, talkSeconds, outcome } = view;
    return Object.assign(new DisputedCallType(), {
      id,
      dispute: UnitDisputeType.from(view),
      kind,
      ruleLabel: ruleLabel(view.rule, language),
      at: view.occurredAt,
      deskName,
      callerNumber,
      offeredAt,
      connectedAt,
      endedAt,
      talkSeconds,
      outcome,
      message: view.message,
      agentName: view.agentName,
    });
  }
}
