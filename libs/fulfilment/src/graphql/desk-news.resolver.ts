import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AddChat } from '../application/add-chat.js';
import { ReadOwnerSide } from '../application/read-owner-side.js';
import { SetDigest } from '../application/set-digest.js';
import { ChatInput, ChatType, DigestInput, DigestType } from './owner-side.type.js';

/** Where news of a desk go besides the inbox. */
@Resolver()
export class DeskNewsResolver {
  constructor(
    private readonly chats: AddChat,
    private readonly read: ReadOwnerSide,
    private readonly set: SetDigest,
  ) {}

  @Allow('news.read')
  @Query(() => [ChatType], { description: 'The client removes them with removeWebhook.' })
  async deskChats(@CurrentActor() actor: Actor, @IdArg('deskId') deskId: string): Promise<ChatType[]> {
    return (await this.chats.list(actor, deskId)).map((chat) => ChatType.from(chat));
  }

  @Allow('desk.ask')
  @Mutation(() => ChatType)
  async addChat(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('input') input: ChatInput,
  ): Promise<ChatType> {
    return ChatType.from(await this.chats.execute(actor, deskId, input));
  }

  @Allow('desk.read')
  @Query(() => DigestType, { nullable: true })
  async deskDigest(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
  ): Promise<DigestType | null> {
    const digest = await this.read.digest(actor, deskId);
    return digest && DigestType.from(digest);
  }

  @Allow('desk.ask')
  @Mutation(() => Boolean, { description: 'Whether a digest is sent from now on; without one none is.' })
  async setDigest(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('digest', { type: () => DigestInput, nullable: true }) digest?: DigestInput | null,
  ): Promise<boolean> {
    return (await this.set.execute(actor, deskId, digest ?? null)) !== null;
  }
}
