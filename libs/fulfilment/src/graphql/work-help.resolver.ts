import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AskForHelpAtWork } from '../application/ask-for-help-at-work.js';
import { ComeToHelp } from '../application/come-to-help.js';
import { EndCallbackByPolicy } from '../application/end-callback-by-policy.js';
import { EndOutboundByPolicy } from '../application/end-outbound-by-policy.js';
import { ReadWorkHelp } from '../application/read-work-help.js';
import type { WorkHelpView } from '../application/outbound-views.js';
import { policyReasons, type PolicyReason } from '../domain/abuse-policy.js';
import { CallbackType } from './callback.type.js';
import { PolicyReasonEnum } from './enums.js';
import { OutboundCallType } from './outbound.type.js';

@ObjectType('WorkHelp', { description: 'A call for a supervisor in work that is no call of the desk.' })
export class WorkHelpType {
  @Field(() => GraphQLISODateTime, { nullable: true }) askedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Who comes' }) helperName: string | null;

  static from = (view: WorkHelpView): WorkHelpType => Object.assign(new WorkHelpType(), view);
}

@InputType('EndWorkByPolicyInput')
export class EndWorkByPolicyInput {
  @Field(() => ID, { description: 'The call of the campaign, or the call back' })
  @IsString()
  @MaxLength(100)
  id: string;
  @Field(() => PolicyReasonEnum) @IsIn(policyReasons) reason: PolicyReason;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(4000) note?: string | null;
}

/** The rights an agent has in every call, where the call is not one of the desk: a hand, and an end. */
@Resolver()
export class WorkHelpResolver {
  constructor(
    private readonly read: ReadWorkHelp,
    private readonly ask: AskForHelpAtWork,
    private readonly come: ComeToHelp,
    private readonly endOutbound: EndOutboundByPolicy,
    private readonly endCallback: EndCallbackByPolicy,
  ) {}

  @Allow('call.take')
  @Query(() => WorkHelpType)
  async myWorkHelp(@CurrentActor() actor: Actor): Promise<WorkHelpType> {
    return WorkHelpType.from(await this.read.execute(actor));
  }

  @Allow('call.take')
  @Mutation(() => WorkHelpType, {
    description: 'Calls for a supervisor in a call of a campaign or a call back, or calls it off.',
  })
  async askForHelpAtWork(
    @CurrentActor() actor: Actor,
    @Args('wanted') wanted: boolean,
  ): Promise<WorkHelpType> {
    return WorkHelpType.from(await this.ask.execute(actor, wanted));
  }

  @Allow('call.supervise')
  @Mutation(() => Boolean, { description: 'I come: the agent sees who.' })
  comeToHelp(@CurrentActor() actor: Actor, @IdArg('personId') personId: string): Promise<boolean> {
    return this.come.execute(actor, personId);
  }

  @Allow('contact.call')
  @Mutation(() => OutboundCallType, {
    description: 'Ends an abusive call of a campaign; metered like any other, nobody calls there again.',
  })
  async endOutboundByPolicy(
    @CurrentActor() actor: Actor,
    @Args('input') { id, reason, note }: EndWorkByPolicyInput,
  ): Promise<OutboundCallType> {
    return OutboundCallType.from(await this.endOutbound.execute(actor, id, reason, note));
  }

  @Allow('call.take')
  @Mutation(() => CallbackType, { description: 'Ends an abusive call back; the promise is kept with it.' })
  async endCallbackByPolicy(
    @CurrentActor() actor: Actor,
    @Args('input') { id, reason, note }: EndWorkByPolicyInput,
  ): Promise<CallbackType> {
    return CallbackType.from(await this.endCallback.execute(actor, id, reason, note));
  }
}
