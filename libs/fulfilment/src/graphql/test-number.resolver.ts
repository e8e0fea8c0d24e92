import type { CalendarDate } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { CalendarDateScalar, IdArg } from '@madoguchi/platform/graphql';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ChangeTestNumbers } from '../application/change-test-numbers.js';
import type { TestNumber } from '../domain/test-number.js';

@ObjectType('TestNumber', {
  description: 'A number from which the client tries its own line: calls are free.',
})
export class TestNumberType {
  @Field(() => ID) id: string;
  @Field() phone: string;
  @Field(() => CalendarDateScalar) fromOn: CalendarDate;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day on which calls count again',
  })
  untilOn: CalendarDate | null;

  static from({ id, phone, fromOn, untilOn }: TestNumber): TestNumberType {
    return Object.assign(new TestNumberType(), { id, phone, fromOn, untilOn });
  }
}

@Resolver()
export class TestNumberResolver {
  constructor(private readonly change: ChangeTestNumbers) {}

  @Allow('desk.read')
  @Query(() => [TestNumberType])
  async testNumbers(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
  ): Promise<TestNumberType[]> {
    return (await this.change.read(actor, deskId)).map((each) => TestNumberType.from(each));
  }

  @Allow('desk.ask')
  @Mutation(() => [TestNumberType], { description: 'From today or a coming day on.' })
  async addTestNumber(
    @CurrentActor() actor: Actor,
    @IdArg('deskId') deskId: string,
    @Args('phone') phone: string,
    @Args('fromOn', { type: () => CalendarDateScalar }) fromOn: CalendarDate,
  ): Promise<TestNumberType[]> {
    return (await this.change.add(actor, deskId, phone, fromOn)).map((each) => TestNumberType.from(each));
  }

  @Allow('desk.ask')
  @Mutation(() => [TestNumberType])
  async endTestNumber(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
    @Args('untilOn', {
      type: () => CalendarDateScalar,
      description: 'The first day on which calls count again',
    })
    untilOn: CalendarDate,
  ): Promise<TestNumberType[]> {
    return (await this.change.end(actor, id, untilOn)).map((each) => TestNumberType.from(each));
  }
}
