import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadDeskNumbers } from '../application/read-desk-numbers.js';
import { RecordIdentityCheck } from '../application/record-identity-check.js';
import { SetDeskNumber } from '../application/set-desk-number.js';
import { DeskNumberInput, DeskNumbersType, IdentityCheckInput } from './desk-number.type.js';
import { DeskType } from './desk.type.js';

/** Which number a desk answers, and whom it is lent to. */
@Resolver()
export class DeskNumberResolver {
  constructor(
    private readonly read: ReadDeskNumbers,
    private readonly set: SetDeskNumber,
    private readonly record: RecordIdentityCheck,
  ) {}

  @Allow('identity.read')
  @Query(() => DeskNumbersType)
  async deskNumbers(@CurrentActor() actor: Actor, @IdArg('deskId') deskId: string): Promise<DeskNumbersType> {
    return DeskNumbersType.from(await this.read.execute(actor, deskId));
  }

  @Allow('identity.check')
  @Mutation(() => DeskType, {
    description: 'A lent number is answered only when an identity check is written down.',
  })
  async setDeskNumber(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('input') { kind, phone, sinceOn }: DeskNumberInput,
  ): Promise<DeskType> {
    return DeskType.from(await this.set.execute(actor, deskId, { kind, phone, sinceOn }));
  }

  @Allow('identity.check')
  @Mutation(() => DeskNumbersType, { description: 'Kept for seven years after the contract’s end.' })
  async recordIdentityCheck(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('input') input: IdentityCheckInput,
  ): Promise<DeskNumbersType> {
    await this.record.execute(actor, deskId, { ...input });
    return DeskNumbersType.from(await this.read.execute(actor, deskId));
  }
}
