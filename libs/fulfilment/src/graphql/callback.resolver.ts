import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CancelCallback } from '../application/cancel-callback.js';
import { FinishCallback } from '../application/finish-callback.js';
import { PromiseCallback } from '../application/promise-callback.js';
import { ReadCallbacks } from '../application/read-callbacks.js';
import { StartCallback } from '../application/start-callback.js';
import { CallbackType, FinishCallbackInput, PromiseCallbackInput } from './callback.type.js';

/** Calls back: promised, kept, seen by both sides. */
@Resolver()
export class CallbackResolver {
  constructor(
    private readonly read: ReadCallbacks,
    private readonly promise: PromiseCallback,
    private readonly start: StartCallback,
    private readonly finish: FinishCallback,
    private readonly cancel: CancelCallback,
  ) {}

  @Allow('callback.read')
  @Query(() => [CallbackType], { description: 'What is promised first, then those of the last 30 days.' })
  async callbacks(@CurrentActor() actor: Actor): Promise<CallbackType[]> {
    return (await this.read.execute(actor)).map((callback) => CallbackType.from(callback));
  }

  @Allow('callback.promise')
  @Mutation(() => CallbackType, {
    description: 'One per call; promising again before it is begun changes it.',
  })
  async promiseCallback(
    @CurrentActor() actor: Actor,
    @Args('input') { interactionId, ...typed }: PromiseCallbackInput,
  ): Promise<CallbackType> {
    return CallbackType.from(await this.promise.execute(actor, interactionId, typed));
  }

  @Allow('call.take')
  @Mutation(() => CallbackType)
  async startCallback(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<CallbackType> {
    return CallbackType.from(await this.start.execute(actor, id));
  }

  @Allow('call.take')
  @Mutation(() => CallbackType)
  async finishCallback(
    @CurrentActor() actor: Actor,
    @Args('input') { id, throwAway, ...typed }: FinishCallbackInput,
  ): Promise<CallbackType> {
    return CallbackType.from(await this.finish.execute(actor, id, typed, throwAway ?? []));
  }

  @Allow('floor.write')
  @Mutation(() => CallbackType)
  async cancelCallback(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<CallbackType> {
    return CallbackType.from(await this.cancel.execute(actor, id));
  }
}
