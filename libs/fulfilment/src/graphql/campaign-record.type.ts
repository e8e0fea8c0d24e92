import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CampaignRecordPageView, CampaignRecordView } from '../application/outbound-views.js';
import type { OutboundOutcome, OutboundReason } from '../domain/outbound-call.js';
import { OutboundOutcomeEnum, OutboundReasonEnum } from './outbound-enums.js';
import { OutboundCorrectionType, OutboundMeetingType } from './recorded-outbound.type.js';

@ObjectType('RecordedMeeting')
export class RecordedMeetingType extends OutboundMeetingType {
  @Field(() => ID, { description: 'The appointment, which has a page of its own' }) id: string;
}

@ObjectType('CampaignRecord', {
  description: 'A call of a campaign and what came of it. It names no agent.',
})
export class CampaignRecordType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field() listName: string;
  @Field() phone: string;
  @Field(() => String, { nullable: true, description: 'The company as it stands in the list' })
  name: string | null;
  @Field(() => String, { nullable: true }) person: string | null;
  @Field(() => OutboundOutcomeEnum) outcome: OutboundOutcome;
  @Field(() => OutboundReasonEnum, { nullable: true }) reason: OutboundReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) callbackAt: Date | null;
  @Field(() => RecordedMeetingType, { nullable: true }) meeting: RecordedMeetingType | null;
  @Field(() => [OutboundCorrectionType], { description: 'What the record said before; oldest first' })
  corrections: OutboundCorrectionType[];

  static from({ meeting, corrections, place: _, ...view }: CampaignRecordView): CampaignRecordType {
    return Object.assign(new CampaignRecordType(), view, {
      meeting: meeting && Object.assign(new RecordedMeetingType(), meeting),
      corrections: corrections.map((one) => OutboundCorrectionType.from(one)),
    });
  }
}

@ObjectType('CampaignRecordPage')
export class CampaignRecordPageType {
  @Field(() => [CampaignRecordType]) items: CampaignRecordType[];
  @Field(() => Int, { description: 'How many match, on all pages' }) total: number;
  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null at the end',
  })
  next: string | null;

  static from({ items, total, next }: CampaignRecordPageView): CampaignRecordPageType {
    return Object.assign(new CampaignRecordPageType(), {
      items: items.map((record) => CampaignRecordType.from(record)),
      total,
      next,
    });
  }
}
