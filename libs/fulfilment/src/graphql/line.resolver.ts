import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsString, MaxLength, ValidateNested } from 'class-validator';
import { AnswerLine } from '../application/answer-line.js';
import { CompleteTransfer } from '../application/complete-transfer.js';
import { ConsultColleague } from '../application/consult-colleague.js';
import type { LineNews } from '../application/hear-line.js';
import { ReadLines } from '../application/read-lines.js';
import { ReturnToCaller } from '../application/return-to-caller.js';
import { RingOutside } from '../application/ring-outside.js';
import { InteractionType } from './interaction.type.js';
import { CallLineType, LineNewsEnum, TransferTargetInput, TransferTargetType } from './line.type.js';

@ArgsType()
export class SetTransferTargetsArgs {
  @Field(() => ID) @IsString() @MaxLength(100) deskId: string;
  @Field(() => [TransferTargetInput])
  @ValidateNested({ each: true })
  @Type(() => TransferTargetInput)
  @ArrayMaxSize(40)
  targets: TransferTargetInput[];
}

/** A second line beside the caller's: asked first, then put through. */
@Resolver()
export class LineResolver {
  constructor(
    private readonly consult: ConsultColleague,
    private readonly outside: RingOutside,
    private readonly answer: AnswerLine,
    private readonly complete: CompleteTransfer,
    private readonly back: ReturnToCaller,
    private readonly read: ReadLines,
  ) {}

  @Allow('desk.read')
  @Query(() => [TransferTargetType])
  async transferTargets(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
  ): Promise<TransferTargetType[]> {
    return (await this.read.targets(actor, deskId)).map((target) => TransferTargetType.from(target));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, {
    description: 'Warm transfer: the caller waits, a free colleague is asked first.',
  })
  async consultColleague(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
    @Args('toPersonId', { type: () => ID }) toPersonId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.consult.execute(actor, interactionId, toPersonId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, { description: 'Rings one of the client’s own people; the caller waits.' })
  async ringOutside(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
    @IdArg('targetId') targetId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.outside.execute(actor, interactionId, targetId));
  }

  @Allow('call.take')
  @Mutation(() => CallLineType, {
    description:
      'By the colleague who is asked; of the client’s people by the agent, where no telephony reports it.',
  })
  async answerLine(
    @CurrentActor() actor: Actor,
    @IdArg('lineId') lineId: string,
    @Args('news', { type: () => LineNewsEnum }) news: LineNews,
  ): Promise<CallLineType> {
    return CallLineType.from(await this.answer.execute(actor, lineId, news));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, { description: 'Puts the caller through to whoever answered.' })
  async completeTransfer(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.complete.execute(actor, interactionId));
  }

  @Allow('call.take')
  @Mutation(() => InteractionType, { description: 'Gives the second line up and goes back to the caller.' })
  async returnToCaller(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<InteractionType> {
    return InteractionType.from(await this.back.execute(actor, interactionId));
  }
}
