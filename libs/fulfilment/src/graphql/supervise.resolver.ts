import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LeaveCall } from '../application/leave-call.js';
import { SetTransferTargets } from '../application/set-transfer-targets.js';
import { SuperviseCall } from '../application/supervise-call.js';
import { TakeOverCall } from '../application/take-over-call.js';
import type { SuperviseMode } from '../domain/call-line.js';
import { InteractionLoader } from './interaction.loader.js';
import { InteractionType } from './interaction.type.js';
import { SetTransferTargetsArgs } from './line.resolver.js';
import { CallLineType, SuperviseModeEnum, TransferTargetType } from './line.type.js';

/** What a supervisor does with a call, and who stands behind a line. */
@Resolver(() => CallLineType)
export class SuperviseResolver {
  constructor(
    private readonly supervise: SuperviseCall,
    private readonly leave: LeaveCall,
    private readonly takeOver: TakeOverCall,
    private readonly targets: SetTransferTargets,
    private readonly loader: InteractionLoader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who is at the other end, of the operator’s own people',
  })
  async personName(
    @Parent() line: CallLineType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    if (line.personId === null) return null;
    return (await this.loader.of(request, actor).agentNames()).get(line.personId) ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Who holds the call' })
  async agentName(
    @Parent() line: CallLineType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    return (await this.loader.of(request, actor).agentNames()).get(line.agentId) ?? null;
  }

  @Allow('call.supervise')
  @Mutation(() => InteractionType, { description: 'The agent sees it: nobody is listened to in secret.' })
  async superviseCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
    @Args('mode', { type: () => SuperviseModeEnum }) mode: SuperviseMode,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.supervise.execute(actor, interactionId, mode));
  }

  @Allow('call.supervise')
  @Mutation(() => Boolean)
  leaveCall(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.leave.execute(actor);
  }

  @Allow('call.supervise')
  @Mutation(() => InteractionType, {
    description: 'The supervisor speaks with the caller; the agent is free.',
  })
  async takeOverCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.takeOver.execute(actor, interactionId));
  }

  @Allow('desk.write')
  @Mutation(() => [TransferTargetType], { description: 'The whole list; what is not in it is taken away.' })
  async setTransferTargets(
    @CurrentActor() actor: Actor,
    @Args() { deskId, targets }: SetTransferTargetsArgs,
  ): Promise<TransferTargetType[]> {
    return (await this.targets.execute(actor, deskId, targets)).map((target) =>
      TransferTargetType.from(target),
    );
  }
}
