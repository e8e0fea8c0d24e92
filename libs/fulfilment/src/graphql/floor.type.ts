import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AgentOnFloorView,
  DeskFloorView,
  FloorTotalsView,
  LiveFloorView,
  Presence,
} from '../application/views.js';
import { PresenceEnum } from './enums.js';
import { InteractionType } from './interaction.type.js';

@ObjectType('DeskFloor', { description: 'What one agent sees of the floor.' })
export class DeskFloorType {
  @Field(() => PresenceEnum) presence: Presence;
  @Field(() => [InteractionType], { description: 'Ringing, longest first' }) waiting: InteractionType[];
  @Field(() => InteractionType, { nullable: true, description: 'The call the agent holds' })
  current: InteractionType | null;
  @Field(() => Int) completedToday: number;

  static from(view: DeskFloorView): DeskFloorType {
    return Object.assign(new DeskFloorType(), {
      presence: view.presence,
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
  @Field({ description: 'ready, away, on_call or wrap_up' }) state: string;
  @Field(() => GraphQLISODateTime) since: Date;
  @Field(() => String, { nullable: true }) deskName: string | null;

  static from(view: AgentOnFloorView): AgentOnFloorType {
    const { personId, name, state, since, deskName } = view;
    return Object.assign(new AgentOnFloorType(), { personId, name, state, since, deskName });
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
