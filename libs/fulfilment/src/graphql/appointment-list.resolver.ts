import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReadAppointments } from '../application/read-appointments.js';
import { AppointmentPageType } from './appointment-list.type.js';

@ArgsType()
export class AppointmentPageArgs {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) deskId?: string | null;
  @Field(() => Boolean, { defaultValue: false, nullable: true }) @IsOptional() @IsBoolean() decided:
    boolean | null;
  @Field(() => Int, { defaultValue: 20, nullable: true }) @IsOptional() @IsInt() first: number | null;
  @Field(() => String, { nullable: true, description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string | null;
}

@Resolver()
export class AppointmentListResolver {
  constructor(private readonly read: ReadAppointments) {}

  @Allow('report.read')
  @Query(() => AppointmentPageType, {
    description: 'Those that wait by their day, the next one first; those that are decided the latest first.',
  })
  async appointmentPage(
    @CurrentActor() actor: Actor,
    @Args() { deskId, decided, first, after }: AppointmentPageArgs,
  ): Promise<AppointmentPageType> {
    return AppointmentPageType.from(
      await this.read.page(actor, {
        deskId: deskId ?? null,
        decided: decided ?? false,
        first: first ?? 20,
        after: after ?? null,
      }),
    );
  }
}
