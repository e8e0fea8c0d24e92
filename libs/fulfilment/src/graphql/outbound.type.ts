import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { OutboundCallView, OutboundDeskView, SlotView } from '../application/outbound-views.js';
import type { AppointmentView } from '../application/views.js';
import type { Briefing } from '../domain/briefing.js';
import type { Audience, CampaignKind } from '../domain/campaign.js';
import type { OutboundOutcome } from '../domain/outbound-call.js';
import { RestNameType } from './desk.type.js';
import { KeptDraftType } from './kept-draft.type.js';
import { AudienceEnum, CampaignKindEnum, OutboundOutcomeEnum } from './outbound-enums.js';
import { AppointmentType } from './report.type.js';
import { ScriptStepType } from './script.type.js';
import { TakenBackType } from './taken-back.type.js';

@ObjectType('OutboundHistory')
export class OutboundHistoryType {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => OutboundOutcomeEnum) outcome: OutboundOutcome;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType('OutboundCall', { description: 'The contact an agent holds.' })
export class OutboundCallType {
  @Field(() => ID) id: string;
  @Field(() => ID) campaignId: string;
  @Field(() => ID) deskId: string;
  @Field() campaignName: string;
  @Field(() => CampaignKindEnum) kind: CampaignKind;
  @Field() clientName: string;
  @Field() purpose: string;
  @Field() offer: string;
  @Field(() => AudienceEnum) audience: Audience;
  @Field() script: string;
  @Field(() => [ScriptStepType], { description: 'What is asked, in the version the call began with' })
  steps: ScriptStepType[];
  @Field() phone: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) person: string | null;
  @Field(() => String, { nullable: true, description: 'What the list says about them' })
  contactNote: string | null;
  @Field(() => Int, { description: 'Calls before this one' }) attempts: number;
  @Field({ description: 'They asked to be called now' }) scheduled: boolean;
  @Field(() => GraphQLISODateTime) takenAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) disclosedAt: Date | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => OutboundOutcomeEnum, { nullable: true }) outcome: OutboundOutcome | null;
  @Field({ description: 'The number is on the client’s do-not-call list, or refused this offer' })
  refusesCalls: boolean;
  @Field(() => KeptDraftType, { description: 'What was typed so far of its record' }) kept: KeptDraftType;
  @Field(() => [OutboundHistoryType]) history: OutboundHistoryType[];

  static from(view: OutboundCallView): OutboundCallType {
    const history = view.history.map((line) => Object.assign(new OutboundHistoryType(), line));
    const steps = view.steps.map((step) => ScriptStepType.from(step));
    return Object.assign(new OutboundCallType(), view, {
      history,
      steps,
      kept: KeptDraftType.from(view.kept),
    });
  }
}

@ObjectType('OutboundCampaign')
export class OutboundCampaignType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() clientName: string;
  @Field({ description: 'Whether people may be called at this moment' }) callable: boolean;
  @Field({ description: 'The client’s own limit of this month is reached' }) limited: boolean;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on people may be called again; null when the campaign is over before',
  })
  callableFrom: Date | null;
  @Field(() => RestNameType, { nullable: true, description: 'Why nobody is called today' })
  restToday: RestNameType | null;
  @Field(() => Int, { description: 'Contacts whose turn it is' }) due: number;
}

@ObjectType('OutboundDesk')
export class OutboundDeskType {
  @Field(() => OutboundCallType, { nullable: true }) current: OutboundCallType | null;
  @Field(() => TakenBackType, {
    nullable: true,
    description: 'Until they take the next contact or say that they are back',
  })
  takenBack: TakenBackType | null;
  @Field(() => [OutboundCampaignType]) campaigns: OutboundCampaignType[];

  static from({ current, takenBack, campaigns }: OutboundDeskView): OutboundDeskType {
    return Object.assign(new OutboundDeskType(), {
      current: current && OutboundCallType.from(current),
      takenBack: takenBack && TakenBackType.from(takenBack),
      campaigns: campaigns.map((view) => Object.assign(new OutboundCampaignType(), view)),
    });
  }
}

@ObjectType('Slot', { description: 'A moment at which the client can meet people.' })
export class SlotType {
  @Field(() => ID) id: string;
  @Field(() => ID) deskId: string;
  @Field(() => GraphQLISODateTime) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => Int) capacity: number;
  @Field(() => Int) booked: number;
  @Field(() => String, {
    nullable: true,
    description: 'Whose time it is; null where the client decides who comes',
  })
  salespersonName: string | null;

  static from({ salespersonId: _, ...view }: SlotView): SlotType {
    return Object.assign(new SlotType(), view);
  }
}

@ObjectType('Briefing', { description: 'What the client’s salesperson has to know before the meeting.' })
export class BriefingType {
  @Field(() => AppointmentType) appointment: AppointmentType;
  @Field(() => String, { nullable: true, description: 'Null when the client was called' })
  campaignName: string | null;
  @Field(() => Int) minutes: number;
  @Field(() => String, { nullable: true }) company: string | null;
  @Field(() => String, { nullable: true, description: 'Null when it was withheld' }) phone: string | null;
  @Field(() => String, { nullable: true }) said: string | null;
  @Field(() => String, { nullable: true, description: 'Whose time it is' })
  salespersonName: string | null;

  static from(view: Briefing & { appointment: AppointmentView }): BriefingType {
    const { campaignName, minutes, company, phone, said, salespersonName } = view;
    return Object.assign(new BriefingType(), {
      appointment: AppointmentType.from(view.appointment),
      campaignName,
      minutes,
      company,
      phone,
      said,
      salespersonName,
    });
  }
}
