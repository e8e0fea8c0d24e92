import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { ClosedPeriod, RestDay, RestName } from '../domain/closed-days.js';
import type { GivenAnswer } from '../domain/answers.js';
import type { CampaignContent, CampaignKind, CampaignState, DatedRules } from '../domain/campaign.js';
import type { ListProblem } from '../domain/contact-columns.js';
import type { KeptDraft } from '../domain/draft.js';
import type { Corrector } from '../domain/correction.js';
import type { OutboundOutcome, OutboundReason, OutboundSaid } from '../domain/outbound-call.js';
import type { AppointmentStatus } from '../domain/result.js';
import type { AnswerKind, ScriptStep } from '../domain/script.js';
import type { LimitMode, ServiceLimit } from '../domain/service-limit.js';
import type { TakenBackView } from './views.js';

/** Whose a campaign is. */
export interface CampaignParties {
  readonly deskId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly operatorId: string;
}

export interface StoredCampaign extends CampaignContent, CampaignParties, DatedRules {
  readonly id: string;
  readonly state: CampaignState;
  readonly offerKey: string;
  /** Days off of the desk. */
  readonly closedDays: readonly ClosedPeriod[];
  readonly limit: ServiceLimit | null;
}

/** A campaign with where it stands. It names no agent: a client never assigns or rates a person. */
export interface CampaignView extends StoredCampaign {
  readonly deskName: string;
  /** How many are asked in each call from now on. */
  readonly questions: number;
  readonly contacts: number;
  /** Not yet finished with. */
  readonly waiting: number;
  readonly callsToday: number;
  /** How many agents hold a contact at this moment. */
  readonly agentsAtWork: number;
  /** Days of the next weeks on which nobody is called although the weekday would have it. */
  readonly restDays: readonly RestDay[];
  /** Nobody is called: the client's own limit of this month is reached, whatever calls that come in meet then. */
  readonly limitedTo: LimitMode | null;
}

export interface ContactListView {
  readonly id: string;
  readonly name: string;
  readonly state: 'reading' | 'done' | 'failed';
  readonly failure: string | null;
  readonly bytesRead: number;
  readonly linesRead: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Numbers that were given their leading zero back. */
  readonly repaired: number;
  readonly createdAt: Instant;
}

export interface ListProblemView {
  readonly line: number;
  readonly reason: ListProblem;
  readonly typed: string;
}

export interface RefusalView {
  readonly phone: string;
  readonly name: string | null;
  readonly offer: string;
  readonly refusedAt: Instant;
}

/** The contact an agent holds, with all that may be said; never shown to a client as it is. */
export interface OutboundCallView {
  readonly id: string;
  readonly campaignId: string;
  readonly deskId: string;
  readonly campaignName: string;
  readonly kind: CampaignKind;
  readonly clientName: string;
  readonly purpose: string;
  readonly offer: string;
  readonly audience: 'business' | 'consumer';
  readonly script: string;
  /** What is asked, in the version the call began with. */
  readonly steps: readonly ScriptStep[];
  readonly phone: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly contactNote: string | null;
  readonly attempts: number;
  readonly scheduled: boolean;
  readonly takenAt: Instant;
  readonly disclosedAt: Instant | null;
  readonly note: string | null;
  readonly outcome: OutboundOutcome | null;
  /** Since this contact was taken the number came on the list: nobody is solicited. */
  readonly refusesCalls: boolean;
  /** What was typed so far of its record. */
  readonly kept: KeptDraft;
  readonly history: readonly {
    readonly at: Instant;
    readonly outcome: OutboundOutcome;
    readonly note: string | null;
  }[];
}

/** What an agent sees of outbound work. */
export interface OutboundDeskView {
  readonly current: OutboundCallView | null;
  readonly takenBack: TakenBackView | null;
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly clientName: string;
    readonly callable: boolean;
    /** The client's own limit of this month is reached. */
    readonly limited: boolean;
    /** From when on people may be called again; now while they may, null when the campaign is over before. */
    readonly callableFrom: Date | null;
    /** Why nobody is called today. */
    readonly restToday: RestName | null;
    readonly due: number;
  }[];
}

/** One of the client's own people, whose times are booked. */
export interface SalespersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface SlotView {
  readonly id: string;
  readonly deskId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly capacity: number;
  readonly booked: number;
  /** Whose time it is; null where the client decides who comes. */
  readonly salespersonId: string | null;
  readonly salespersonName: string | null;
}

export interface FunnelView {
  readonly called: number;
  readonly reached: number;
  readonly spoke: number;
  readonly appointments: number;
  readonly refused: number;
}

export interface CampaignResultsView {
  readonly total: FunnelView & { readonly calls: number };
  readonly byDay: readonly (FunnelView & { readonly day: CalendarDate })[];
  readonly byList: readonly (FunnelView & {
    readonly listId: string;
    readonly name: string;
    readonly contacts: number;
  })[];
  readonly reasons: readonly { readonly reason: OutboundReason; readonly count: number }[];
  readonly said: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly outcome: OutboundOutcome;
    readonly note: string | null;
    /** Oldest first; who did it is not the client's. */
    readonly corrections: readonly Omit<OutboundCorrectionView, 'by'>[];
  }[];
}

/** What was said to one question of a campaign, counted over the calls in which it was put. */
export interface QuestionResultView {
  readonly stepId: string;
  readonly title: string;
  readonly say: string;
  readonly kind: AnswerKind;
  /** People it was put to. */
  readonly asked: number;
  /** Of them, who did not want to answer. */
  readonly declined: number;
  /** Of choice and yes/no: every answer that is offered or was given, in the order of the script. */
  readonly counts: readonly { readonly answer: string; readonly count: number }[];
  /** Of every other kind: the newest words. */
  readonly said: readonly { readonly id: string; readonly at: Instant; readonly answer: string }[];
}

/** The answers of one call, as a line of the client's table. */
export interface AnsweredCallView {
  readonly id: string;
  readonly at: Instant;
  readonly phone: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly outcome: OutboundOutcome;
  readonly answers: readonly GivenAnswer[];
  readonly place: string;
}

/** A recorded call of a campaign as its client reads it. It names no agent. */
export interface CampaignRecordView extends OutboundSaid {
  readonly id: string;
  readonly at: Instant;
  readonly listName: string;
  readonly phone: string;
  /** The company as it stands in the list. */
  readonly name: string | null;
  readonly person: string | null;
  readonly meeting: {
    readonly id: string;
    readonly withWhom: string;
    readonly startsAt: Instant;
    readonly status: AppointmentStatus;
  } | null;
  /** Oldest first. */
  readonly corrections: readonly Omit<OutboundCorrectionView, 'by'>[];
  /** Where it stands in the list. */
  readonly place: string;
}

export interface CampaignRecordPageView {
  readonly items: readonly CampaignRecordView[];
  /** How many match, on all pages. */
  readonly total: number;
  readonly next: string | null;
}

/** What the record of a call that we made said until then. */
export interface OutboundCorrectionView {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly former: OutboundSaid;
}

/** A call that we made and its record, for those who may put it right. */
export interface RecordedOutboundView extends OutboundSaid {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly kind: CampaignKind;
  readonly deskName: string;
  readonly phone: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly agentId: string;
  readonly takenAt: Instant;
  readonly recordedAt: Instant;
  readonly disclosedAt: Instant | null;
  readonly meeting: {
    readonly withWhom: string;
    readonly startsAt: Instant;
    readonly status: AppointmentStatus;
  } | null;
  /** Oldest first. */
  readonly corrections: readonly OutboundCorrectionView[];
}

/** `fixed`: why whoever looks may not put it right; null when they may. */
export interface SeenOutboundView extends RecordedOutboundView {
  readonly by: Corrector;
  readonly fixed: string | null;
}

/** A call for a supervisor in work that is no call of the desk. */
export interface WorkHelpView {
  readonly askedAt: Instant | null;
  /** Who comes. */
  readonly helperName: string | null;
}
