import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CallTopicsView, DeskTopic, TopicCell } from '../application/topic-views.js';
import type { TopicChange } from '../domain/topic.js';

@ObjectType('TopicCell', {
  description: 'Recorded calls of one Japanese week or month that were about one thing.',
})
export class TopicCellType implements TopicCell {
  @Field(() => String, { description: 'YYYY-MM-DD: the Monday, or the first of the month' })
  start: TopicCell['start'];
  @Field(() => String, { nullable: true, description: 'Null of calls of which nobody said' })
  topic: string | null;
  @Field(() => Int) calls: number;
}

@ObjectType('TopicChange', {
  description: 'A topic that came more or less often than in as many days before.',
})
export class TopicChangeType implements TopicChange {
  @Field() topic: string;
  @Field(() => Int) was: number;
  @Field(() => Int) is: number;
}

@ObjectType('CallTopics')
export class CallTopicsType {
  @Field(() => [TopicCellType]) cells: TopicCellType[];
  @Field(() => TopicChangeType, {
    nullable: true,
    description: 'The one that tells most; null when nothing moved but what chance does',
  })
  change: TopicChangeType | null;

  static from({ cells, change }: CallTopicsView): CallTopicsType {
    return Object.assign(new CallTopicsType(), {
      cells: cells.map((cell) => Object.assign(new TopicCellType(), cell)),
      change: change && Object.assign(new TopicChangeType(), change),
    });
  }
}

@ObjectType('DeskTopic')
export class DeskTopicType implements DeskTopic {
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => String, { nullable: true, description: 'Null of calls of which nobody said' })
  topic: string | null;
  @Field(() => Int) calls: number;
}
