import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsDate, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { OutboundCorrectionView, SeenOutboundView } from '../application/outbound-views.js';
import type { CampaignKind } from '../domain/campaign.js';
import {
  type OutboundOutcome,
  outboundOutcomes,
  type OutboundReason,
  outboundReasons,
  type OutboundSaid,
} from '../domain/outbound-call.js';
import type { AppointmentStatus } from '../domain/result.js';
import { AppointmentStatusEnum } from './enums.js';
import { CampaignKindEnum, OutboundOutcomeEnum, OutboundReasonEnum } from './outbound-enums.js';

@ObjectType('FormerOutboundRecord', { description: 'What a call that we made said before it was corrected.' })
export class FormerOutboundRecordType implements OutboundSaid {
  @Field(() => OutboundOutcomeEnum) outcome: OutboundOutcome;
  @Field(() => OutboundReasonEnum, { nullable: true }) reason: OutboundReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) callbackAt: Date | null;
}

@ObjectType('OutboundCorrection')
export class OutboundCorrectionType {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field() reason: string;
  @Field(() => FormerOutboundRecordType) former: FormerOutboundRecordType;
  @Field(() => String, { nullable: true, description: 'For the operator’s own people alone' })
  personName: string | null;

  static from(
    { at, reason, former, by }: Omit<OutboundCorrectionView, 'by'> & { by?: string },
    names?: ReadonlyMap<string, string>,
  ): OutboundCorrectionType {
    return Object.assign(new OutboundCorrectionType(), {
      at,
      reason,
      former: Object.assign(new FormerOutboundRecordType(), former),
      personName: (by && names?.get(by)) ?? null,
    });
  }
}

@ObjectType('OutboundMeeting')
export class OutboundMeetingType {
  @Field() withWhom: string;
  @Field(() => GraphQLISODateTime) startsAt: Date;
  @Field(() => AppointmentStatusEnum) status: AppointmentStatus;
}

@ObjectType('RecordedOutboundCall', {
  description: 'A call that we made, with its result, for those who may put it right.',
})
export class RecordedOutboundCallType {
  @Field(() => ID) id: string;
  @Field(() => ID) campaignId: string;
  @Field() campaignName: string;
  @Field(() => CampaignKindEnum) kind: CampaignKind;
  @Field() deskName: string;
  @Field() phone: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) person: string | null;
  @Field(() => String, { nullable: true }) agentName: string | null;
  @Field(() => GraphQLISODateTime) takenAt: Date;
  @Field(() => GraphQLISODateTime) recordedAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) disclosedAt: Date | null;
  @Field(() => OutboundOutcomeEnum) outcome: OutboundOutcome;
  @Field(() => OutboundReasonEnum, { nullable: true }) reason: OutboundReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) callbackAt: Date | null;
  @Field(() => OutboundMeetingType, { nullable: true }) meeting: OutboundMeetingType | null;
  @Field({ description: 'Somebody said no; only a supervisor may still change what the record says' })
  refusalStays: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be put right by whoever asks; null when it can',
  })
  fixed: string | null;
  @Field(() => [OutboundCorrectionType], { description: 'Oldest first; their number is the revision' })
  corrections: OutboundCorrectionType[];

  static from(
    { corrections, meeting, agentId, by, ...view }: SeenOutboundView,
    fixed: string | null,
    names: ReadonlyMap<string, string>,
  ): RecordedOutboundCallType {
    return Object.assign(new RecordedOutboundCallType(), {
      ...view,
      fixed,
      agentName: names.get(agentId) ?? null,
      meeting: meeting && Object.assign(new OutboundMeetingType(), meeting),
      refusalStays: view.outcome === 'refused' && by === 'agent',
      corrections: corrections.map((one) => OutboundCorrectionType.from(one, names)),
    });
  }
}

/** Lengths are exact in the domain; here only what is absurd is stopped early. */
@InputType('CorrectOutboundCallInput')
export class CorrectOutboundCallInput {
  @Field(() => ID) @IsString() @MaxLength(100) callId: string;
  @Field(() => Int, { description: 'How many corrections were read' }) @IsInt() revision: number;
  @Field(() => OutboundOutcomeEnum) @IsIn(outboundOutcomes) outcome: OutboundOutcome;
  @Field(() => OutboundReasonEnum, { nullable: true })
  @IsOptional()
  @IsIn(outboundReasons)
  reason?: OutboundReason | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(8000) note?: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) @IsOptional() @IsDate() callbackAt?: Date | null;
  @Field({ description: 'Why it is put right; the client reads it' })
  @IsString()
  @MaxLength(4000)
  why: string;
}
