import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  HelpfulFigures,
  HelpfulReportView,
  RatedReportPageView,
  RatedReportView,
} from '../application/helpful-views.js';
import type { Outcome } from '../domain/call.js';
import { helpfulShare } from '../domain/helpful.js';
import { OutcomeEnum } from './enums.js';

@ObjectType('HelpfulFigures', { description: 'What clients said about reports.' })
export class HelpfulFiguresType {
  @Field(() => Int, { description: 'Reports they could have said something about' }) reports: number;
  @Field(() => Int) helpful: number;
  @Field(() => Int) unhelpful: number;
  @Field(() => Float, { nullable: true, description: 'Helpful ÷ opinions (0–1); null below five opinions' })
  share: number | null;

  static of({ reports, helpful, unhelpful }: HelpfulFigures): HelpfulFiguresType {
    const share = helpfulShare({ helpful, unhelpful });
    return Object.assign(new HelpfulFiguresType(), { reports, helpful, unhelpful, share });
  }
}

@ObjectType('HelpfulDay')
export class HelpfulDayType {
  @Field({ description: 'YYYY-MM-DD, a Japanese day' }) day: string;
  @Field(() => HelpfulFiguresType) figures: HelpfulFiguresType;
}

@ObjectType('HelpfulDesk')
export class HelpfulDeskType {
  @Field(() => ID) deskId: string;
  @Field() deskName: string;
  @Field(() => HelpfulFiguresType) figures: HelpfulFiguresType;
}

@ObjectType('HelpfulAgent')
export class HelpfulAgentType {
  @Field(() => ID) agentId: string;
  @Field(() => String, { nullable: true }) agentName: string | null;
  @Field(() => HelpfulFiguresType) figures: HelpfulFiguresType;
}

@ObjectType('HelpfulReport')
export class HelpfulReportType {
  @Field() from: string;
  @Field() until: string;
  @Field(() => HelpfulFiguresType) total: HelpfulFiguresType;
  @Field(() => [HelpfulDayType], { description: 'Days with a report' }) days: HelpfulDayType[];
  @Field(() => [HelpfulDeskType]) desks: HelpfulDeskType[];
  @Field(() => [HelpfulAgentType], { description: 'By name; an agent who asks finds nobody here' })
  agents: HelpfulAgentType[];

  static from({ from, until, total, days, desks, agents }: HelpfulReportView): HelpfulReportType {
    const figures = HelpfulFiguresType.of;
    return Object.assign(new HelpfulReportType(), {
      from,
      until,
      total: figures(total),
      days: days.map((line) =>
        Object.assign(new HelpfulDayType(), { day: line.day, figures: figures(line) }),
      ),
      desks: desks.map(({ deskId, deskName, ...line }) =>
        Object.assign(new HelpfulDeskType(), { deskId, deskName, figures: figures(line) }),
      ),
      agents: agents.map(({ agentId, agentName, ...line }) =>
        Object.assign(new HelpfulAgentType(), { agentId, agentName, figures: figures(line) }),
      ),
    });
  }
}

@ObjectType('RatedReport', { description: 'A report its client said something about.' })
export class RatedReportType {
  @Field(() => ID) interactionId: string;
  @Field(() => GraphQLISODateTime, { description: 'When the call came in' }) at: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) ratedAt: Date | null;
  @Field() deskName: string;
  @Field(() => String, { nullable: true }) agentName: string | null;
  @Field(() => OutcomeEnum) outcome: Outcome;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field() helpful: boolean;
  @Field(() => String, { nullable: true }) remark: string | null;

  static from(view: RatedReportView): RatedReportType {
    const { interactionId, at, ratedAt, deskName, agentName, outcome, message, helpful, remark } = view;
    return Object.assign(new RatedReportType(), {
      ...{ interactionId, at, ratedAt, deskName, agentName, outcome, message, helpful, remark },
    });
  }
}

@ObjectType('RatedReportPage')
export class RatedReportPageType {
  @Field(() => [RatedReportType]) items: RatedReportType[];
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null at the end',
  })
  next: string | null;

  static from({ items, next }: RatedReportPageView): RatedReportPageType {
    return Object.assign(new RatedReportPageType(), {
      items: items.map((item) => RatedReportType.from(item)),
      next,
    });
  }
}
