import type { Actor } from '@madoguchi/platform/access';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { HardCallView } from '../application/hard-call-views.js';
import type { PolicyReason } from '../domain/abuse-policy.js';
import { PolicyReasonEnum } from './enums.js';

@ObjectType('HardCall', {
  description:
    'A call, a contact’s call or a call back that an agent ended by policy, and what they asked about it. It stays with the operator.',
})
export class HardCallType {
  @Field(() => ID) id: string;
  @Field(() => ID, { description: 'The call, the contact’s call or the call back' }) workId: string;
  @Field(() => ID, { nullable: true, description: 'The call of the desk that tells its story' })
  interactionId: string | null;
  @Field() deskName: string;
  @Field(() => String, { nullable: true, description: 'Null once they have left the company' })
  agentName: string | null;
  @Field({ description: 'Ended by whoever reads this; somebody else answers it' }) isMine: boolean;
  @Field(() => PolicyReasonEnum) reason: PolicyReason;
  @Field(() => Int, {
    nullable: true,
    description: 'The policy in force; null while the operator had none of its own',
  })
  policyVersion: number | null;
  @Field(() => GraphQLISODateTime) endedAt: Date;
  @Field(() => String, { nullable: true, description: 'What the agent asked' }) note: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) askedAt: Date | null;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true }) answeredByName: string | null;

  static from(view: HardCallView, reader: Actor): HardCallType {
    const isMine = reader.kind === 'person' && reader.personId === view.personId;
    return Object.assign(new HardCallType(), view, { isMine });
  }
}
