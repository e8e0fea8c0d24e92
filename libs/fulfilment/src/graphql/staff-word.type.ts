import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { StaffWordView } from '../application/views.js';

@ObjectType('StaffWord', {
  description: 'What a supervisor wrote to the agent who had a call in hand. It stays with the operator.',
})
export class StaffWordType {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The call, the contact’s call or the call back it is about' })
  workId: string;
  readonly byId: string;
  @Field() words: string;
  @Field(() => GraphQLISODateTime) sentAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the agent said that they read it' })
  readAt: Date | null;

  static from(view: StaffWordView): StaffWordType {
    return Object.assign(new StaffWordType(), view);
  }
}
