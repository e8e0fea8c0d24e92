import { JSONScalar } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { HistoryView, InteractionView } from '../application/views.js';
import type { CallState, Outcome, Urgency } from '../domain/call.js';
import { NumberedLinkType } from './report-parts.type.js';
import { CallStateEnum, OutcomeEnum, UrgencyEnum } from './enums.js';

@ObjectType('CallerHistory', { description: 'An earlier call of the same number to the same client.' })
export class CallerHistoryType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => OutcomeEnum, { nullable: true }) outcome: Outcome | null;
  @Field(() => String, { nullable: true }) summary: string | null;
  @Field(() => NumberedLinkType, { nullable: true, description: 'The case it belongs to' })
  case: NumberedLinkType | null;
  @Field(() => [NumberedLinkType], { description: 'The orders it brought' }) orders: NumberedLinkType[];

  static from(view: HistoryView): CallerHistoryType {
    return Object.assign(new CallerHistoryType(), {
      id: view.id,
      at: view.at,
      outcome: view.outcome,
      summary: view.summary,
      case: view.case && NumberedLinkType.from(view.case),
      orders: view.orders.map((order) => NumberedLinkType.from(order)),
    });
  }
}

/** `desk`, `history` and `agentName` are found by the resolver, once per request for all calls. */
@ObjectType('Interaction')
export class InteractionType {
  @Field(() => ID) id: string;
  @Field(() => CallStateEnum) state: CallState;
  @Field({ description: 'The client’s own limit is reached: take a message, nothing else' })
  messageOnly: boolean;
  @Field({ description: 'It came outside of the desk’s hours, or on a day off' }) outsideHours: boolean;
  @Field(() => String, { nullable: true, description: 'Null when withheld' }) callerNumber: string | null;
  @Field(() => GraphQLISODateTime) offeredAt: Date;
  @Field(() => GraphQLISODateTime, {
    description: 'Since when the caller waits for somebody: from the offer, or since the call was given back',
  })
  waitingSince: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) connectedAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when its agent has it, of a call that went over in the middle of a talk',
  })
  agentSince: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) endedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the record was written first' })
  recordedAt: Date | null;
  @Field(() => Int, { nullable: true }) talkSeconds: number | null;
  @Field(() => OutcomeEnum, { nullable: true }) outcome: Outcome | null;
  @Field(() => UrgencyEnum, { nullable: true }) urgency: Urgency | null;
  @Field(() => String, { nullable: true }) callerName: string | null;
  @Field(() => String, { nullable: true }) callerKana: string | null;
  @Field(() => String, { nullable: true }) callbackNumber: string | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it was about, in the words that were offered then',
  })
  topic: string | null;
  @Field(() => JSONScalar, { nullable: true, description: 'What the agent typed so far' }) draft:
    object | null;
  @Field(() => Int, { description: 'Grows whenever the draft says something else' }) draftRevision: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when the caller waits on hold' })
  heldAt: Date | null;
  @Field(() => Int, { description: 'Of earlier holds; the running one is not in it' }) holdSeconds: number;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when the agent asks for a supervisor',
  })
  helpAskedAt: Date | null;
  readonly helperId: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it rings at one agent' })
  offeredUntil: Date | null;
  @Field(() => Int, { description: 'How long the desk allows for the record' }) wrapUpSeconds: number;
  @Field({ description: 'Made up for trying things out' }) simulated: boolean;
  readonly deskId: string;
  readonly agentId: string | null;

  static from(view: InteractionView): InteractionType {
    return Object.assign(new InteractionType(), {
      id: view.id,
      state: view.state,
      messageOnly: view.messageOnly,
      outsideHours: view.outsideHours,
      callerNumber: view.callerNumber,
      offeredAt: view.offeredAt,
      waitingSince: view.returnedAt ?? view.offeredAt,
      connectedAt: view.connectedAt,
      agentSince: view.agentSince,
      endedAt: view.endedAt,
      recordedAt: view.recordedAt,
      talkSeconds: view.talkSeconds,
      outcome: view.outcome,
      urgency: view.urgency,
      callerName: view.callerName,
      callerKana: view.callerKana,
      callbackNumber: view.callbackNumber,
      message: view.message,
      topic: view.topic,
      draft: view.draft,
      draftRevision: view.draftRevision,
      heldAt: view.heldAt,
      holdSeconds: view.holdSeconds,
      helpAskedAt: view.helpAskedAt,
      helperId: view.helperId,
      offeredUntil: view.offeredUntil,
      wrapUpSeconds: view.wrapUpSeconds,
      simulated: view.origin === 'simulated',
      deskId: view.deskId,
      agentId: view.agentId ?? view.offeredTo,
    });
  }
}
