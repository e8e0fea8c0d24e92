import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { SearchCalls } from '../application/search-calls.js';
import type { CallResult } from '../domain/call.js';
import { CallResultEnum } from './enums.js';
import { InteractionType } from './interaction.type.js';
import { VolumeArgs } from './owner-side.resolver.js';

@ArgsType()
class CallsArgs extends VolumeArgs {
  @Field(() => ID, { nullable: true, description: 'Of one agent' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agentId?: string | null;
  @Field(() => CallResultEnum, { nullable: true }) @IsOptional() result?: CallResult | null;
  @Field(() => String, { nullable: true, description: 'A part of the number or of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  search?: string | null;
  @Field(() => Int, { defaultValue: 30, nullable: true }) @IsOptional() @IsInt() first: number | null;
  @Field(() => ID, { nullable: true, description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string | null;
}

@ObjectType('CallPage')
export class CallPageType {
  @Field(() => [InteractionType]) items: InteractionType[];
  @Field(() => ID, { nullable: true, description: 'Null at the end' }) next: string | null;
}

/** Every call of the floor, to drill down to one. */
@Resolver()
export class CallSearchResolver {
  constructor(private readonly search: SearchCalls) {}

  @Allow('floor.read')
  @Query(() => CallPageType, { description: 'Calls that came in or went out in a period, newest first.' })
  async floorCalls(@CurrentActor() actor: Actor, @Args() asked: CallsArgs): Promise<CallPageType> {
    const {
      deskId = null,
      agentId = null,
      from = null,
      until = null,
      result = null,
      search = null,
      first,
      after = null,
    } = asked;
    const page = await this.search.execute(actor, {
      deskId,
      agentId,
      from,
      until,
      result,
      search,
      first: first ?? 30,
      after,
    });
    return Object.assign(new CallPageType(), {
      ...page,
      items: page.items.map((call) => InteractionType.from(call)),
    });
  }
}
