import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadWord } from '../application/read-word.js';
import { SendWord } from '../application/send-word.js';
import { InteractionLoader } from './interaction.loader.js';
import { StaffWordType } from './staff-word.type.js';

/** 「文字で助ける」: without a sound that the caller could hear. */
@Resolver(() => StaffWordType)
export class StaffWordResolver {
  constructor(
    private readonly send: SendWord,
    private readonly read: ReadWord,
    private readonly loader: InteractionLoader,
  ) {}

  @Allow('call.supervise')
  @Mutation(() => StaffWordType, {
    description:
      'Writes to whoever has this call, contact or call back in hand; at most 200 characters, once per requestId.',
  })
  async sendWord(
    @CurrentActor() actor: Actor,
    @IdArg('workId') workId: string,
    @IdArg('requestId') requestId: string,
    @Args('words') words: string,
  ): Promise<StaffWordType> {
    return StaffWordType.from(await this.send.execute(actor, workId, requestId, words));
  }

  @Allow('call.take')
  @Mutation(() => Boolean, { description: 'I have read what was written to me; the supervisor sees it.' })
  readWord(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<boolean> {
    return this.read.execute(actor, id);
  }

  @ResolveField(() => String, { nullable: true, description: 'The supervisor' })
  async byName(
    @Parent() { byId }: StaffWordType,
    @CurrentActor() actor: Actor,
    @Context('req') request: object,
  ): Promise<string | null> {
    const loader = this.loader.of(request, actor);
    return (await loader.agentNames()).get(byId) ?? (await loader.agentNames(true)).get(byId) ?? null;
  }
}
