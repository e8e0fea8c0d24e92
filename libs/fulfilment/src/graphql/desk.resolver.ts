import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadDesks } from '../application/read-desks.js';
import { UpdateDesk } from '../application/update-desk.js';
import { DeskInput } from './desk.input.js';
import { DeskType } from './desk.type.js';

/** Desks as owner and operator set them up together. */
@Resolver()
export class DeskResolver {
  constructor(
    private readonly read: ReadDesks,
    private readonly update: UpdateDesk,
  ) {}

  @Allow('desk.read')
  @Query(() => [DeskType])
  async desks(@CurrentActor() actor: Actor): Promise<DeskType[]> {
    return (await this.read.all(actor)).map((desk) => DeskType.from(desk));
  }

  @Allow('desk.read')
  @Query(() => DeskType)
  async desk(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<DeskType> {
    return DeskType.from(await this.read.one(actor, id));
  }

  @Allow('desk.write')
  @Mutation(() => DeskType, {
    description: 'Replaces what the desk says; calls that are running keep the version they began with.',
  })
  async updateDesk(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('input') input: DeskInput,
    @Args('version', {
      type: () => Int,
      nullable: true,
      description: 'That was read; CONFLICT deskChangedMeanwhile when it is not the newest',
    })
    version: number | null = null,
  ): Promise<DeskType> {
    return DeskType.from(await this.update.execute(actor, deskId, input, version));
  }
}
