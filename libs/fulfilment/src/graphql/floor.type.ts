import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AgentOnFloorView,
  DeskFiguresView,
  FloorTotalsView,
  HandlingView,
  HalfHourView,
  LiveFloorView,
} from '../application/live-floor-views.js';
import type { DeskFloorView, HelpWantedView, Presence, TakenOverView } from '../application/views.js';
import type { PresenceReason } from '../domain/presence.js';
import { CallbackType } from './callback.type.js';
import { CallLineType } from './line.type.js';
import { PresenceEnum, PresenceReasonEnum } from './enums.js';
import { InteractionType } from './interaction.type.js';
import { StaffWordType } from './staff-word.type.js';
import { TakenBackType } from './taken-back.type.js';

@ObjectType('Handover', {
  description: 'A colleague asks to take a call over; the caller waits meanwhile.',
})
export class HandoverType {
  @Field(() => CallLineType) line: CallLineType;
  @Field(() => InteractionType) call: InteractionType;
}

@ObjectType('TakenOver', { description: 'A supervisor took a call over from this agent.' })
export class TakenOverType {
  @Field(() => ID) interactionId: string;
  readonly deskId: string;
  readonly byId: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field({ description: 'The caller was on the line; otherwise only the record was left to write' })
  inTalk: boolean;

  static from(view: TakenOverView): TakenOverType {
    return Object.assign(new TakenOverType(), view);
  }
}

@ObjectType('HelpWanted', { description: 'An agent calls for a supervisor, and nobody comes yet.' })
export class HelpWantedType {
  @Field(() => ID) personId: string;
  readonly deskId: string;
  @Field(() => GraphQLISODateTime) askedAt: Date;

  static from = (view: HelpWantedView): HelpWantedType => Object.assign(new HelpWantedType(), view);
}

@ObjectType('DeskFloor', { description: 'What one agent sees of the floor.' })
export class DeskFloorType {
  @Field(() => GraphQLISODateTime, { description: 'The product’s time of this answer' }) at: Date;
  @Field(() => PresenceEnum) presence: Presence;
  @Field(() => PresenceReasonEnum, { nullable: true }) reason: PresenceReason | null;
  @Field({ description: 'Whether calls are offered here: this screen was heard of lately' }) online: boolean;
  @Field(() => InteractionType, { nullable: true, description: 'The call that rings at this agent' })
  offered: InteractionType | null;
  @Field(() => [InteractionType], { description: 'Ringing, longest first' }) waiting: InteractionType[];
  @Field(() => InteractionType, { nullable: true, description: 'The call the agent holds' })
  current: InteractionType | null;
  @Field(() => Int) completedToday: number;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when a supervisor has been waiting for this agent to take calls',
  })
  askedAt: Date | null;
  @Field(() => CallbackType, {
    nullable: true,
    description: 'The call back that waits at this agent or is being made',
  })
  callback: CallbackType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Whose contact is in the agent’s hands: no call comes in until it is recorded',
  })
  campaignName: string | null;
  @Field(() => HandoverType, { nullable: true }) handover: HandoverType | null;
  @Field(() => TakenOverType, {
    nullable: true,
    description: 'For ten minutes, until the agent holds or has completed another call',
  })
  takenOver: TakenOverType | null;
  @Field(() => TakenBackType, { nullable: true, description: 'Until they say that they are back' })
  takenBack: TakenBackType | null;
  @Field(() => [StaffWordType], {
    description: 'What supervisors wrote about what is in hand and was not read yet, oldest first',
  })
  words: StaffWordType[];
  @Field(() => [HelpWantedType], { description: 'For supervisors, longest first; empty for everybody else' })
  helpWanted: HelpWantedType[];

  static from(view: DeskFloorView): DeskFloorType {
    return Object.assign(new DeskFloorType(), {
      at: view.at,
      presence: view.presence,
      reason: view.reason,
      online: view.online,
      offered: view.offered && InteractionType.from(view.offered),
      waiting: view.waiting.map((call) => InteractionType.from(call)),
      current: view.current && InteractionType.from(view.current),
      completedToday: view.completedToday,
      askedAt: view.askedAt,
      campaignName: view.campaignName,
      callback: view.callback && CallbackType.from(view.callback),
      handover: view.handover && {
        line: CallLineType.from(view.handover.line),
        call: InteractionType.from(view.handover.call),
      },
      takenOver: view.takenOver && TakenOverType.from(view.takenOver),
      takenBack: view.takenBack && TakenBackType.from(view.takenBack),
      words: view.words.map((word) => StaffWordType.from(word)),
      helpWanted: view.helpWanted.map((wanted) => HelpWantedType.from(wanted)),
    });
  }
}

@ObjectType('AgentOnFloor')
export class AgentOnFloorType {
  @Field(() => ID) personId: string;
  @Field() name: string;
  @Field({
    description: 'ready, ringing, on_call, wrap_up, consulted, calling_back, outbound, away or missed',
  })
  state: string;
  @Field(() => PresenceReasonEnum, { nullable: true }) reason: PresenceReason | null;
  @Field({ description: 'Whether this screen was heard of lately' }) online: boolean;
  @Field(() => GraphQLISODateTime) since: Date;
  @Field(() => String, { nullable: true }) deskName: string | null;
  @Field(() => String, { nullable: true, description: 'Whose contact is in their hands' })
  campaignName: string | null;
  @Field(() => ID, { nullable: true, description: 'The call of the desk that they are offered or hold' })
  callId: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The call back they are making, or the contact in their hands',
  })
  workId: string | null;
  @Field(() => Int, { nullable: true, description: 'How long the desk of their call allows for the record' })
  wrapUpSeconds: number | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when a supervisor has been waiting for them to take calls',
  })
  askedAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when they call for a supervisor in what they do',
  })
  helpAskedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'The supervisor who comes' }) helperName: string | null;
  @Field(() => StaffWordType, {
    nullable: true,
    description: 'What a supervisor wrote to them last about what they have in hand',
  })
  word: StaffWordType | null;

  static from(view: AgentOnFloorView): AgentOnFloorType {
    return Object.assign(new AgentOnFloorType(), view, { word: view.word && StaffWordType.from(view.word) });
  }
}

@ObjectType('Handling', {
  description:
    'Mean seconds that a call of today which is written down took its agents; null while there is none.',
})
export class HandlingType {
  @Field(() => Float, { nullable: true, description: 'Talk, hold and wrap-up together' })
  averageSeconds: number | null;
  @Field(() => Float, { nullable: true }) talkSeconds: number | null;
  @Field(() => Float, { nullable: true }) holdSeconds: number | null;
  @Field(() => Float, { nullable: true }) wrapUpSeconds: number | null;
  @Field(() => Int, { description: 'How often a caller got another agent' }) handedOn: number;

  static from(view: HandlingView): HandlingType {
    return Object.assign(new HandlingType(), view);
  }
}

@ObjectType('FloorTotals', { description: 'The Japanese day so far; formulas in docs/domain/fulfilment.md.' })
export class FloorTotalsType {
  @Field(() => Int) waiting: number;
  @Field(() => Int) longestWaitSeconds: number;
  @Field(() => Int) offeredToday: number;
  @Field(() => Int) answeredToday: number;
  @Field(() => Int) abandonedToday: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Share (0–1) answered within their desk’s own target of all decided calls, without those abandoned within 5 s; null while there is none',
  })
  serviceLevel: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The same of the calls that were offered in the last thirty minutes',
  })
  recentServiceLevel: number | null;
  @Field(() => Float, { nullable: true, description: 'The same of the thirty minutes before these' })
  formerServiceLevel: number | null;
  @Field(() => Float, { nullable: true }) averageSpeedOfAnswerSeconds: number | null;
  @Field(() => HandlingType) handling: HandlingType;
  @Field(() => Float, {
    nullable: true,
    description:
      'Share (0–1) of their staffed time in which agents talked or wrote down; null while nobody was there',
  })
  occupancy: number | null;

  static from(view: FloorTotalsView): FloorTotalsType {
    return Object.assign(new FloorTotalsType(), { ...view, handling: HandlingType.from(view.handling) });
  }
}

@ObjectType({ isAbstract: true })
export abstract class ServiceFiguresType {
  @Field(() => Int) offered: number;
  @Field(() => Int) answered: number;
  @Field(() => Int) abandoned: number;
  @Field(() => Float, { nullable: true }) serviceLevel: number | null;
}

@ObjectType('DeskFigures', { description: 'One desk today, measured by its own promise.' })
export class DeskFiguresType extends ServiceFiguresType {
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => Int, { description: 'So many percent of the calls …' }) levelPercent: number;
  @Field(() => Int, { description: '… are answered within so many seconds' }) levelSeconds: number;
  @Field(() => Int) waiting: number;
  @Field(() => Int) longestWaitSeconds: number;
  @Field(() => Float, { nullable: true, description: 'Of the calls offered in the last thirty minutes' })
  recentServiceLevel: number | null;
  @Field(() => Float, { nullable: true, description: 'Of the thirty minutes before these' })
  formerServiceLevel: number | null;
  @Field(() => Float, { nullable: true }) averageSpeedOfAnswerSeconds: number | null;
  @Field(() => HandlingType) handling: HandlingType;

  static from(view: DeskFiguresView): DeskFiguresType {
    return Object.assign(new DeskFiguresType(), { ...view, handling: HandlingType.from(view.handling) });
  }
}

@ObjectType('HalfHour', { description: 'The calls that were offered within one half-hour.' })
export class HalfHourType extends ServiceFiguresType {
  @Field(() => GraphQLISODateTime) from: Date;

  static from(view: HalfHourView): HalfHourType {
    return Object.assign(new HalfHourType(), view);
  }
}

@ObjectType('LiveFloor')
export class LiveFloorType {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => FloorTotalsType) totals: FloorTotalsType;
  @Field(() => [DeskFiguresType], { description: 'Desks with a call today' }) desks: DeskFiguresType[];
  @Field(() => [HalfHourType], { description: 'Half-hours with a call, earliest first' })
  halfHours: HalfHourType[];
  @Field(() => [AgentOnFloorType]) agents: AgentOnFloorType[];
  @Field(() => [InteractionType]) calls: InteractionType[];
  @Field(() => [InteractionType]) recent: InteractionType[];
  @Field(() => [CallbackType], { description: 'Promised and not done yet, the next one first' })
  callbacks: CallbackType[];

  static from(view: LiveFloorView): LiveFloorType {
    return Object.assign(new LiveFloorType(), {
      at: view.at,
      totals: FloorTotalsType.from(view.totals),
      desks: view.desks.map((desk) => DeskFiguresType.from(desk)),
      halfHours: view.halfHours.map((halfHour) => HalfHourType.from(halfHour)),
      agents: view.agents.map((agent) => AgentOnFloorType.from(agent)),
      calls: view.calls.map((call) => InteractionType.from(call)),
      recent: view.recent.map((call) => InteractionType.from(call)),
      callbacks: view.callbacks.map((callback) => CallbackType.from(callback)),
    });
  }
}
