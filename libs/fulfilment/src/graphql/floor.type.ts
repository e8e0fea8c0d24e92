import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AgentOnFloorView,
  DeskFloorView,
  FloorTotalsView,
  LiveFloorView,
  Presence,
} from '../application/views.js';
import type { PresenceReason } from '../domain/presence.js';
import { PresenceEnum, PresenceReasonEnum } from './enums.js';
import { InteractionType } from './interaction.type.js';

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
    });
  }
}

@ObjectType('AgentOnFloor')
export class AgentOnFloorType {
  @Field(() => ID) personId: string;
  @Field() name: string;
  @Field({ description: 'ready, ringing, on_call, wrap_up, away or missed' }) state: string;
  @Field(() => PresenceReasonEnum, { nullable: true }) reason: PresenceReason | null;
  @Field({ description: 'Whether this screen was heard of lately' }) online: boolean;
  @Field(() => GraphQLISODateTime) since: Date;
  @Field(() => String, { nullable: true }) deskName: string | null;

  static from(view: AgentOnFloorView): AgentOnFloorType {
    const { personId, name, state, reason, online, since, deskName } = view;
    return Object.assign(new AgentOnFloorType(), {
      personId,
      name,
      state,
      reason,
      online,
      since,
      deskName,
    });
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
      'Share (0–1) answered within 20 s of all decided calls, without those abandoned within 5 s; null while there is none',
  })
  serviceLevel: number | null;
  @Field(() => Float, { nullable: true }) averageSpeedOfAnswerSeconds: number | null;

  static from(view: FloorTotalsView): FloorTotalsType {
    return Object.assign(new FloorTotalsType(), {
      waiting: view.waiting,
      longestWaitSeconds: view.longestWaitSeconds,
      offeredToday: view.offeredToday,
      answeredToday: view.answeredToday,
      abandonedToday: view.abandonedToday,
      serviceLevel: view.serviceLevel,
      averageSpeedOfAnswerSeconds: view.averageSpeedOfAnswerSeconds,
    });
  }
}

@ObjectType('LiveFloor')
export class LiveFloorType {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => FloorTotalsType) totals: FloorTotalsType;
  @Field(() => [AgentOnFloorType]) agents: AgentOnFloorType[];
  @Field(() => [InteractionType]) calls: InteractionType[];
  @Field(() => [InteractionType]) recent: InteractionType[];

  static from(view: LiveFloorView): LiveFloorType {
    return Object.assign(new LiveFloorType(), {
      at: view.at,
      totals: FloorTotalsType.from(view.totals),
      agents: view.agents.map((agent) => AgentOnFloorType.from(agent)),
      calls: view.calls.map((call) => InteractionType.from(call)),
      recent: view.recent.map((call) => InteractionType.from(call)),
    });
  }
}
