import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, ArgsType, Field, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { AddDoNotCall } from '../application/add-do-not-call.js';
import { NoteDoNotCall } from '../application/note-do-not-call.js';
import { ReadDoNotCall } from '../application/read-do-not-call.js';
import { RemoveDoNotCall } from '../application/remove-do-not-call.js';
import { DoNotCallInput, DoNotCallPageType, DoNotCallType } from './do-not-call.type.js';

@ArgsType()
export class DoNotCallArgs {
  @Field(() => String, { nullable: true, description: 'Number, name, note or offer' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  search?: string | null;
  @Field(() => Int, { defaultValue: 50, nullable: true, description: 'At most 100' })
  @IsOptional()
  @IsInt()
  first: number | null;
  @Field(() => Int, { defaultValue: 0, nullable: true }) @IsOptional() @IsInt() offset: number | null;
}

/** Whom a client does not call. The file itself arrives over HTTP. */
@Resolver()
export class DoNotCallResolver {
  constructor(
    private readonly read: ReadDoNotCall,
    private readonly add: AddDoNotCall,
    private readonly remove: RemoveDoNotCall,
    private readonly note: NoteDoNotCall,
  ) {}

  @Allow('refusal.write')
  @Query(() => DoNotCallPageType, { description: 'Newest first, with the refusals of campaigns.' })
  async doNotCallList(
    @CurrentActor() actor: Actor,
    @Args() { search, first, offset }: DoNotCallArgs,
  ): Promise<DoNotCallPageType> {
    const wish = { search, first: first ?? 50, offset: offset ?? 0 };
    return DoNotCallPageType.from(await this.read.page(actor, wish));
  }

  @Allow('refusal.write')
  @Mutation(() => DoNotCallType, { description: 'A number that is there already stays as it is.' })
  async addDoNotCall(
    @CurrentActor() actor: Actor,
    @Args('input') input: DoNotCallInput,
  ): Promise<DoNotCallType> {
    return DoNotCallType.from(await this.add.execute(actor, input));
  }

  @Allow('refusal.write')
  @Mutation(() => DoNotCallType, { description: 'With a reason, which is kept.' })
  async removeDoNotCall(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('reason') reason: string,
  ): Promise<DoNotCallType> {
    return DoNotCallType.from(await this.remove.execute(actor, id, reason));
  }

  @Allow('call.take')
  @Mutation(() => Boolean, {
    description: 'The caller says that they want no calls of this client any more.',
  })
  noteDoNotCall(
    @CurrentActor() actor: Actor,
    @IdArg('interactionId') interactionId: string,
  ): Promise<boolean> {
    return this.note.ofCall(actor, interactionId);
  }

  @Allow('call.take')
  @Mutation(() => Boolean, { description: 'As noteDoNotCall, said by whom the agent calls back.' })
  noteDoNotCallBack(@CurrentActor() actor: Actor, @IdArg('callbackId') callbackId: string): Promise<boolean> {
    return this.note.ofCallback(actor, callbackId);
  }
}
