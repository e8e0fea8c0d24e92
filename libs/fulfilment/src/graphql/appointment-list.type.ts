import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { AppointmentLineView, AppointmentPageView } from '../application/owner-side-views.js';
import { AppointmentType } from './report.type.js';

@ObjectType('AppointmentLine', { description: 'An appointment with the call that brought it.' })
export class AppointmentLineType {
  @Field(() => AppointmentType) appointment: AppointmentType;
  @Field() deskName: string;
  @Field(() => String, { nullable: true, description: 'Null for a call that came in' })
  campaignName: string | null;
  @Field(() => GraphQLISODateTime) calledAt: Date;
  @Field(() => String, { nullable: true, description: 'Whom the call was with' }) company: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt: Date | null;
  @Field({ description: 'Whether it has a page for the client’s salesperson' }) hasBriefing: boolean;

  static from({ appointment, ...line }: AppointmentLineView): AppointmentLineType {
    return Object.assign(new AppointmentLineType(), line, { appointment: AppointmentType.from(appointment) });
  }
}

@ObjectType('AppointmentPage')
export class AppointmentPageType {
  @Field(() => [AppointmentLineType]) items: AppointmentLineType[];
  @Field(() => Int, { description: 'How many of the client (or desk) wait for a yes or no' })
  toDecide: number;
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null at the end',
  })
  next: string | null;

  static from({ items, toDecide, next }: AppointmentPageView): AppointmentPageType {
    return Object.assign(new AppointmentPageType(), {
      items: items.map((line) => AppointmentLineType.from(line)),
      toDecide,
      next,
    });
  }
}
