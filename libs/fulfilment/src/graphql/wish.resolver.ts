import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { BookWish } from '../application/book-wish.js';
import { DeclineWish } from '../application/decline-wish.js';
import { ReadWishes } from '../application/read-wishes.js';
import type { WishView } from '../application/wish-views.js';
import type { DeclinedWish } from '../domain/wish.js';
import { AppointmentType, DeclinedWishType } from './report.type.js';

@ObjectType('Wish', { description: 'A time that a caller wished, for which nothing is booked yet.' })
export class WishType {
  @Field(() => ID, { description: 'The appointment' }) id: string;
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => ID) interactionId: string;
  @Field() withWhom: string;
  @Field(() => GraphQLISODateTime) startsAt: Date;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => GraphQLISODateTime) calledAt: Date;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => DeclinedWishType, { nullable: true, description: 'Declined within the last 14 days' })
  declined: DeclinedWish | null;

  static from({ ...view }: WishView): WishType {
    return Object.assign(new WishType(), view);
  }
}

@InputType('BookWishInput')
export class BookWishInput {
  @Field(() => ID) @IsString() @MaxLength(100) appointmentId: string;
  @Field(() => ID, { nullable: true, description: 'A free time; without one, the very time that was wished' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  slotId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How long the wished time is where the client opens it, 15–480; 60 when left out',
  })
  @IsOptional()
  @IsInt()
  minutes?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the client: what the desk is asked to tell the caller. Nothing is asked without it',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  tellCaller?: string | null;
}

@InputType('DeclineWishInput')
export class DeclineWishInput {
  @Field(() => ID) @IsString() @MaxLength(100) appointmentId: string;
  @Field({ description: 'Both sides read it' }) @IsString() @MaxLength(1000) reason: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of the client: what the desk is asked to tell the caller. Nothing is asked without it',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  tellCaller?: string | null;
}

/** Wished times become booked ones, or are declined. */
@Resolver()
export class WishResolver {
  constructor(
    private readonly read: ReadWishes,
    private readonly book: BookWish,
    private readonly decline: DeclineWish,
  ) {}

  @Allow('floor.read')
  @Query(() => [WishType], { description: 'The next wished day first; after them what was declined lately.' })
  async wishes(@CurrentActor() actor: Actor): Promise<WishType[]> {
    return (await this.read.execute(actor)).map((wish) => WishType.from(wish));
  }

  @Allow('wish.book')
  @Mutation(() => AppointmentType, {
    description: 'The client also at a time that is not open; a supervisor in a free time of the client.',
  })
  async bookWish(
    @CurrentActor() actor: Actor,
    @Args('input') input: BookWishInput,
  ): Promise<AppointmentType> {
    return AppointmentType.from(await this.book.execute(actor, input));
  }

  @Allow('wish.book')
  @Mutation(() => AppointmentType, { description: 'It waits for nobody any more; bookWish takes it back.' })
  async declineWish(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeclineWishInput,
  ): Promise<AppointmentType> {
    return AppointmentType.from(await this.decline.execute(actor, input));
  }
}
