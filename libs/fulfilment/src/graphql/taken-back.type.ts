import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import type { TakenBackView } from '../application/views.js';

@ObjectType('TakenBack', {
  description: 'A supervisor took what this agent had begun: a call back or a contact of a campaign.',
})
export class TakenBackType {
  readonly byId: string;
  @Field(() => GraphQLISODateTime) at: Date;

  static from(view: TakenBackView): TakenBackType {
    return Object.assign(new TakenBackType(), view);
  }
}
