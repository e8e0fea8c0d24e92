import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { AddSalesperson } from '../application/add-salesperson.js';
import { ChangeSalesperson } from '../application/change-salesperson.js';
import type { SalespersonView } from '../application/outbound-views.js';
import { ReadSalespeople } from '../application/read-salespeople.js';
import { RemoveSalesperson } from '../application/remove-salesperson.js';

@ObjectType('Salesperson', { description: 'One of the client’s own people, whose times are booked.' })
export class SalespersonType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({ description: 'Where the hand-over of a meeting goes' }) email: string;

  static from = (view: SalespersonView): SalespersonType => Object.assign(new SalespersonType(), view);
}

@InputType('SalespersonInput')
export class SalespersonInput {
  @Field() @IsString() @MaxLength(1000) name: string;
  @Field() @IsString() @MaxLength(1000) email: string;
}

@Resolver()
export class SalespersonResolver {
  constructor(
    private readonly read: ReadSalespeople,
    private readonly add: AddSalesperson,
    private readonly change: ChangeSalesperson,
    private readonly remove: RemoveSalesperson,
  ) {}

  @Allow('slot.write')
  @Query(() => [SalespersonType])
  async salespeople(@CurrentActor() actor: Actor): Promise<SalespersonType[]> {
    return (await this.read.execute(actor)).map((view) => SalespersonType.from(view));
  }

  @Allow('slot.write')
  @Mutation(() => SalespersonType)
  async addSalesperson(
    @CurrentActor() actor: Actor,
    @Args('input') input: SalespersonInput,
  ): Promise<SalespersonType> {
    return SalespersonType.from(await this.add.execute(actor, input));
  }

  @Allow('slot.write')
  @Mutation(() => SalespersonType)
  async changeSalesperson(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('input') input: SalespersonInput,
  ): Promise<SalespersonType> {
    return SalespersonType.from(await this.change.execute(actor, id, input));
  }

  @Allow('slot.write')
  @Mutation(() => Boolean, { description: 'Refused while they have open times.' })
  removeSalesperson(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<boolean> {
    return this.remove.execute(actor, id);
  }
}
