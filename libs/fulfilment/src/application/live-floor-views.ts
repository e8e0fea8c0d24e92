import type { Instant } from '@madoguchi/kernel';
import type { Presence, PresenceReason } from '../domain/presence.js';
import type { QueueRules } from '../domain/routing.js';
import type { InteractionView, CallbackView, StaffWordView } from './views.js';

/** The level of the calls that were offered in the last thirty minutes, and in the thirty before; null while none is decided. */
export interface RecentLevelView {
  readonly recentServiceLevel: number | null;
  readonly formerServiceLevel: number | null;
}

export interface FloorTotalsView extends RecentLevelView {
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly offeredToday: number;
  readonly answeredToday: number;
  readonly abandonedToday: number;
  readonly serviceLevel: number | null;
  readonly averageSpeedOfAnswerSeconds: number | null;
  readonly handling: HandlingView;
  /** Share (0–1) of the staffed time; null while nobody was there today. */
  readonly occupancy: number | null;
}

/** What calls of today took their agents; all of them together where a call had several. */
export interface HandlingView {
  /** Mean seconds of the calls that are written down; null while there is none. */
  readonly averageSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly holdSeconds: number | null;
  readonly wrapUpSeconds: number | null;
  /** How often a caller got another agent. */
  readonly handedOn: number;
}

export interface ServiceFiguresView {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly serviceLevel: number | null;
}

/** One desk today, measured by its own promise. */
export interface DeskFiguresView
  extends ServiceFiguresView, RecentLevelView, Pick<QueueRules, 'levelPercent' | 'levelSeconds'> {
  readonly deskId: string;
  readonly deskName: string;
  readonly waiting: number;
  readonly longestWaitSeconds: number;
  readonly averageSpeedOfAnswerSeconds: number | null;
  readonly handling: HandlingView;
}

export interface HalfHourView extends ServiceFiguresView {
  readonly from: Instant;
}

export interface FloorFiguresView {
  readonly totals: FloorTotalsView;
  /** Desks with a call today. */
  readonly desks: readonly DeskFiguresView[];
  readonly halfHours: readonly HalfHourView[];
}

export interface AgentOnFloorView {
  readonly personId: string;
  readonly name: string;
  readonly state: Presence | 'ringing' | 'on_call' | 'wrap_up' | 'consulted' | 'calling_back' | 'outbound';
  readonly reason: PresenceReason | null;
  readonly online: boolean;
  readonly since: Instant;
  readonly deskName: string | null;
  /** Whose contact is in their hands. */
  readonly campaignName: string | null;
  /** What they are offered or hold. */
  readonly callId: string | null;
  /** The call back they are making, or the contact in their hands. */
  readonly workId: string | null;
  readonly wrapUpSeconds: number | null;
  /** Since when a supervisor has been waiting for them to take calls. */
  readonly askedAt: Instant | null;
  /** Since when they call for a supervisor in what they do, and who comes. */
  readonly helpAskedAt: Instant | null;
  readonly helperName: string | null;
  /** What a supervisor wrote to them last about what they have in hand. */
  readonly word: StaffWordView | null;
}

export interface LiveFloorView extends FloorFiguresView {
  readonly at: Instant;
  readonly agents: readonly AgentOnFloorView[];
  /** Ringing, talking and in wrap-up, longest first. */
  readonly calls: readonly InteractionView[];
  /** The last that ended, newest first. */
  readonly recent: readonly InteractionView[];
  /** Promised and not done yet, the next one first. */
  readonly callbacks: readonly (CallbackView & { readonly agentName: string | null })[];
}
