import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { ClosedPeriod, RestDay, RestName } from '../domain/closed-days.js';
import type { CampaignContent, CampaignState, DatedRules } from '../domain/campaign.js';
import type { ListProblem } from '../domain/contact-columns.js';
import type { OutboundOutcome, OutboundReason } from '../domain/outbound-call.js';

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
}

/** A campaign with where it stands. It names no agent: a client never assigns or rates a person. */
export interface CampaignView extends StoredCampaign {
  readonly deskName: string;
  readonly contacts: number;
  /** Not yet finished with. */
  readonly waiting: number;
  readonly callsToday: number;
  /** How many agents hold a contact at this moment. */
  readonly agentsAtWork: number;
  /** Days of the next weeks on which nobody is called although the weekday would have it. */
  readonly restDays: readonly RestDay[];
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
  readonly clientName: string;
  readonly purpose: string;
  readonly offer: string;
  readonly audience: 'business' | 'consumer';
  readonly script: string;
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
  readonly history: readonly {
    readonly at: Instant;
    readonly outcome: OutboundOutcome;
    readonly note: string | null;
  }[];
}

/** What an agent sees of outbound work. */
export interface OutboundDeskView {
  readonly current: OutboundCallView | null;
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly clientName: string;
    readonly callable: boolean;
    /** From when on people may be called again; now while they may, null when the campaign is over before. */
    readonly callableFrom: Date | null;
    /** Why nobody is called today. */
    readonly restToday: RestName | null;
    readonly due: number;
  }[];
}

export interface SlotView {
  readonly id: string;
  readonly deskId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly capacity: number;
  readonly booked: number;
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
    readonly at: Instant;
    readonly outcome: OutboundOutcome;
    readonly note: string;
  }[];
}
