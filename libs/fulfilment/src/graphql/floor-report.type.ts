import { Field, Float, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { FloorReportFiguresView, FloorReportView } from '../application/floor-report-views.js';
import { ServiceFiguresType } from './floor.type.js';

@ObjectType('ReportFigures', {
  description: 'Figures as on the live floor; formulas in docs/domain/fulfilment.md.',
})
export class ReportFiguresType extends ServiceFiguresType {
  @Field(() => Float, { nullable: true }) averageSpeedOfAnswerSeconds: number | null;
  @Field(() => Float, { nullable: true, description: 'Until an answer, or until the caller gave up' })
  longestWaitSeconds: number | null;
  @Field(() => Float, { nullable: true, description: 'Talk, hold and wrap-up of a written call together' })
  averageHandleSeconds: number | null;
  @Field(() => Float, { nullable: true }) averageTalkSeconds: number | null;
  @Field(() => Float, { nullable: true }) averageHoldSeconds: number | null;
  @Field(() => Float, { nullable: true, description: 'From the end of the talk to the record' })
  averageWrapUpSeconds: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of staffed time; null for a desk, because whoever is ready is ready for several',
  })
  occupancy: number | null;

  static from(view: FloorReportFiguresView): ReportFiguresType {
    return Object.assign(new ReportFiguresType(), view);
  }
}

@ObjectType('ReportedDesk')
export class ReportedDeskType extends ReportFiguresType {
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
}

@ObjectType('ReportedSpan', {
  description: 'The calls that were offered on one Japanese day, or in one half-hour of it.',
})
export class ReportedSpanType extends ReportFiguresType {
  @Field(() => GraphQLISODateTime) from: Date;
}

@ObjectType('FloorReport')
export class FloorReportType {
  @Field({ description: 'The first Japanese day, YYYY-MM-DD' }) from: string;
  @Field({ description: 'The last day, included' }) until: string;
  @Field({ description: 'Whether the spans are half-hours, as of a single day, or days' })
  byHalfHour: boolean;
  @Field(() => ReportFiguresType) totals: ReportFiguresType;
  @Field(() => [ReportedDeskType], { description: 'Desks with a call, most calls first' })
  desks: ReportedDeskType[];
  @Field(() => [ReportedSpanType], { description: 'Spans with a call, earliest first' })
  spans: ReportedSpanType[];
  /** Of which desk it tells; null for all. */
  deskId: string | null;

  static from(
    { from, until, byHalfHour, totals, desks, spans }: FloorReportView,
    deskId: string | null,
  ): FloorReportType {
    return Object.assign(new FloorReportType(), {
      from,
      until,
      byHalfHour,
      totals: ReportFiguresType.from(totals),
      desks: desks.map((desk) => Object.assign(new ReportedDeskType(), desk)),
      spans: spans.map((span) => Object.assign(new ReportedSpanType(), span)),
      deskId,
    });
  }
}
