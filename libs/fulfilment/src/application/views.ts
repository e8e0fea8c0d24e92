import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { DisputeView } from '../contract/index.js';
import type { CallState, Outcome, Urgency } from '../domain/call.js';
import type { CallbackOutcome, CallbackState } from '../domain/callback.js';
import type { LineKind, LineState, SuperviseMode, TransferTarget } from '../domain/call-line.js';
import type { RestDay } from '../domain/closed-days.js';
import type { Recorded } from '../domain/correction.js';
import type { DeskContent } from '../domain/desk.js';
import type { NumberState } from '../domain/desk-number.js';
import type { Presence, PresenceReason } from '../domain/presence.js';
import type { QueueRules, Skills } from '../domain/routing.js';
import type { ReportLanguage } from '../domain/report-mail.js';
import type { AppointmentStatus } from '../domain/result.js';
import type { LimitMode, ServiceLimit } from '../domain/service-limit.js';
import type { CallOrigin, UsageRuleName } from '../domain/usage-rules.js';
import type { DeclinedWish } from '../domain/wish.js';

/** Who takes part in what happens at a desk. */
export interface Parties {
  readonly deskId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly producerId: string;
  readonly operatorId: string;
}

/** A desk as it is stored. */
export interface StoredDesk extends DeskContent, NumberState, Omit<Parties, 'deskId'> {
  readonly id: string;
  readonly reportLanguage: ReportLanguage;
  readonly testNumbers: readonly string[];
  readonly version: number;
  /** The client's own limit as it was written last; it may be of another month. */
  readonly limit: ServiceLimit | null;
}

/** A desk as people see it, with what only the contract knows. `accepting`: whether a call offered now is answered. */
export interface DeskView extends StoredDesk {
  readonly clientName: string;
  readonly operatorName: string;
  readonly accepting: boolean;
  /** Whether the bundle calls people, so that there may be campaigns. */
  readonly callsPeople: boolean;
  /** Whether the bundle takes orders, so that there may be goods. */
  readonly takesOrders: boolean;
  /** Days of rest of the next weeks, today included. */
  readonly restDays: readonly RestDay[];
  /** Its number is lent and nobody has checked yet whom to: no call is taken. */
  readonly identityMissing: boolean;
  /** What calls meet now because the client's own limit is reached. */
  readonly limitedTo: LimitMode | null;
  /** The first day of service; activation may move it to a later day than was signed. */
  readonly openFrom: CalendarDate;
}

/** A call with everything the agent on it sees; never shown to a client as it is. */
export interface InteractionView {
  readonly id: string;
  readonly deskId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly operatorId: string;
  readonly providerCallId: string;
  readonly origin: CallOrigin;
  /** The client's limit is reached: take a message, nothing else. */
  readonly messageOnly: boolean;
  /** By the desk's hours and days off when it came. */
  readonly outsideHours: boolean;
  readonly state: CallState;
  readonly callerNumber: string | null;
  readonly offeredAt: Instant;
  readonly connectedAt: Instant | null;
  readonly agentSince: Instant | null;
  readonly firstAnsweredAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly talkSeconds: number | null;
  /** Of talks before the call rang again. */
  readonly talkedSeconds: number;
  readonly agentId: string | null;
  /** At whom it rings; null while it waits for somebody to be free. */
  readonly offeredTo: string | null;
  readonly offeredUntil: Instant | null;
  readonly heldAt: Instant | null;
  readonly holdSeconds: number;
  /** Since when the agent asks for a supervisor, and who of them comes. */
  readonly helpAskedAt: Instant | null;
  readonly helperId: string | null;
  readonly outcome: Outcome | null;
  readonly urgency: Urgency | null;
  readonly callerName: string | null;
  readonly callerKana: string | null;
  readonly callbackNumber: string | null;
  readonly message: string | null;
  /** What it was about, in the words that were offered then. */
  readonly topic: string | null;
  readonly draft: object | null;
  /** When the record was written first. */
  readonly recordedAt: Instant | null;
  /** Grows whenever the draft says something else. */
  readonly draftRevision: number;
  /** How long the desk allows for the record. */
  readonly wrapUpSeconds: number;
}

/** Newest first; `next` is where the page after goes on. */
export interface CallPageView {
  readonly items: readonly InteractionView[];
  readonly next: string | null;
}

/** What a call said before somebody put it right. `by` is never told to a client. */
export interface CallCorrectionView {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly former: Recorded;
}

/** A call with its result, for those who may put it right. */
export interface RecordedCallView {
  readonly call: InteractionView;
  readonly recordedAt: Instant | null;
  readonly direction: 'inbound' | 'outbound';
  readonly corrections: readonly CallCorrectionView[];
}

/** `fixed`: why whoever looks may not put it right; null when they may. */
export interface SeenRecordedCallView extends RecordedCallView {
  readonly fixed: string | null;
}

export interface HistoryView {
  readonly id: string;
  readonly at: Instant;
  readonly outcome: Outcome | null;
  readonly summary: string | null;
  readonly case: NumberedLink | null;
  readonly orders: readonly NumberedLink[];
}

export interface AppointmentView {
  readonly id: string;
  readonly deskId: string;
  readonly interactionId: string;
  readonly withWhom: string;
  readonly startsAt: Instant;
  readonly note: string | null;
  readonly status: AppointmentStatus;
  readonly rejectionReason: string | null;
  /** The seat it took in the client's calendar, also when it was given back since. */
  readonly slotId: string | null;
  /** The desk has a calendar, and the caller wished another time than it offered. */
  readonly wished: boolean;
  /** What the caller had wished, where it was booked afterwards. */
  readonly wishedFor: Instant | null;
  /** Why a wish cannot be met, until it is booked after all. */
  readonly declined: DeclinedWish | null;
}

/** A second line of a call. */
export interface CallLineView {
  readonly id: string;
  readonly interactionId: string;
  readonly operatorId: string;
  readonly kind: LineKind;
  readonly mode: SuperviseMode | null;
  readonly state: LineState;
  /** Who held the call when the line began. */
  readonly agentId: string;
  /** The colleague or supervisor; null for the client's own people. */
  readonly personId: string | null;
  readonly targetName: string | null;
  readonly targetPhone: string | null;
  readonly startedAt: Instant;
  readonly ringsUntil: Instant | null;
}

export interface TransferTargetView extends TransferTarget {
  readonly id: string;
}

/** A promise to call somebody back. */
export interface CallbackView {
  readonly id: string;
  readonly deskId: string;
  readonly interactionId: string;
  readonly operatorId: string;
  readonly deskName: string;
  readonly greeting: string;
  readonly phone: string;
  readonly callerName: string | null;
  readonly note: string | null;
  readonly dueAt: Instant;
  readonly state: CallbackState;
  /** Who has it in hand; never told to a client. */
  readonly agentId: string | null;
  readonly offeredUntil: Instant | null;
  readonly attempts: number;
  readonly outcome: CallbackOutcome | null;
  readonly resultNote: string | null;
  readonly createdAt: Instant;
  /** When the agent last began to call. */
  readonly calledAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Something of the same call that has a page of its own. */
export interface NumberedLink {
  readonly id: string;
  readonly number: number;
}

export type { Presence } from '../domain/presence.js';

export interface DeskFloorView {
  readonly at: Instant;
  readonly presence: Presence;
  readonly reason: PresenceReason | null;
  /** Whether calls are offered here: the server has heard of this agent's screen lately. */
  readonly online: boolean;
  /** The call that rings at this agent. */
  readonly offered: InteractionView | null;
  readonly waiting: readonly InteractionView[];
  readonly current: InteractionView | null;
  readonly completedToday: number;
  /** Since when a supervisor has been waiting for this agent to take calls. */
  readonly askedAt: Instant | null;
  /** The call back that waits at this agent or is being made. */
  readonly callback: CallbackView | null;
  /** Of the contact that is in this agent's hands; no call comes in meanwhile. */
  readonly campaignName: string | null;
  /** A colleague asks this agent to take a call over. */
  readonly handover: { readonly line: CallLineView; readonly call: InteractionView } | null;
  /** What a supervisor took over from this agent, as long as it is the last thing that happened to them. */
  readonly takenOver: TakenOverView | null;
  /** Until they say that they are back. */
  readonly takenBack: TakenBackView | null;
  /** For a supervisor; nobody else comes. */
  readonly helpWanted: readonly HelpWantedView[];
  /** What supervisors wrote about what is in hand, and this agent has not read yet, oldest first. */
  readonly words: readonly StaffWordView[];
}

/** What a supervisor wrote to the agent who had this call, contact or call back in hand. */
export interface StaffWordView {
  readonly id: string;
  readonly workId: string;
  readonly personId: string;
  readonly byId: string;
  readonly words: string;
  readonly sentAt: Instant;
  readonly readAt: Instant | null;
}

/** An agent in the middle of something who calls for a supervisor, and nobody has said yet that they come. */
export interface HelpWantedView {
  readonly personId: string;
  readonly askedAt: Instant;
  readonly deskId: string;
}

/** A supervisor took back a call back that was being made, or a contact in hand. */
export interface TakenBackView {
  readonly at: Instant;
  readonly byId: string;
}

/** A supervisor speaks with the caller instead of the agent, or writes the record instead. */
export interface TakenOverView {
  readonly interactionId: string;
  readonly deskId: string;
  readonly at: Instant;
  readonly byId: string;
  /** The caller was on the line; otherwise the talk had ended and only the record was left. */
  readonly inTalk: boolean;
}

export type AgentSkills = Skills & { readonly personId: string };
export type DeskQueue = QueueRules & { readonly deskId: string };

/** An objection with the facts of its call, for who answers it. The platform sees no content of a call. */
export interface DisputedCallView extends DisputeView {
  readonly kind: 'call' | 'appointment';
  readonly rule: UsageRuleName;
  readonly occurredAt: Instant;
  readonly deskName: string;
  readonly interactionId: string;
  readonly callerNumber: string | null;
  readonly offeredAt: Instant;
  readonly connectedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly talkSeconds: number | null;
  readonly outcome: Outcome | null;
  readonly message: string | null;
  readonly agentId: string | null;
  readonly agentName: string | null;
}
