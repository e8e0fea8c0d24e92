import { type Instant, plusMs, Refusal } from '@madoguchi/kernel';
import type { CallKind, CallOrigin } from './usage-rules.js';

export const callStates = ['ringing', 'connected', 'wrap_up', 'completed', 'abandoned'] as const;
export type CallState = (typeof callStates)[number];
export type CallStep = 'take' | 'hangUp' | 'end' | 'record' | 'giveUp' | 'giveBack';

export const outcomes = [
  'message',
  'transferred',
  'resolved',
  'appointment',
  'spam',
  'wrong_number',
  'silent',
] as const;
export type Outcome = (typeof outcomes)[number];
/** What came of a call; `abandoned` when nobody answered it. */
export type CallResult = Outcome | 'abandoned';
export const urgencies = ['normal', 'today', 'now'] as const;
export type Urgency = (typeof urgencies)[number];

/** The whole life of a call; what is not in the table cannot happen. */
export const callTable: Record<CallState, Partial<Record<CallStep, CallState>>> = {
  // It ends as a record to be written when somebody talked with the caller before it rang again.
  ringing: { take: 'connected', giveUp: 'abandoned', end: 'wrap_up' },
  connected: { hangUp: 'wrap_up', end: 'wrap_up', giveBack: 'ringing' },
  wrap_up: { end: 'wrap_up', record: 'completed' },
  completed: {},
  abandoned: {},
};

/** A call and its clock; instants are the telephony's where it reports them, ours otherwise. */
export interface Call {
  readonly state: CallState;
  readonly agentId: string | null;
  readonly origin: CallOrigin;
  readonly offeredAt: Instant;
  /** Since when whoever holds the call now speaks with the caller. */
  readonly connectedAt: Instant | null;
  /** Of a call that went over in the middle of a talk: since when its agent has it. */
  readonly agentSince: Instant | null;
  /** Only of a call that rang again after somebody had answered it: when that was, and since when it waits once more. */
  readonly firstAnsweredAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** With everybody who held the call; holds are part of a talk, ringing again is not. */
  readonly talkSeconds: number | null;
  /** Of talks before the call rang again. */
  readonly talkedSeconds: number;
  /** Since when the caller hears music; earlier holds of this call are in `holdSeconds`. */
  readonly heldAt: Instant | null;
  readonly holdSeconds: number;
}

/** How far the clock of a telephony adapter may run ahead of ours. */
export const CLOCK_SKEW_MS = 5 * 60_000;
/** A call that long is a line left open, not a conversation. */
export const MAX_TALK_SECONDS = 24 * 3600;
/** A report of a call older than this is an error of the adapter, and its month was billed long ago. */
export const MAX_LATENESS_MS = 92 * 24 * 3600_000;

const seconds = (from: Instant, to: Instant) =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
const later = (a: Instant, b: Instant) => (a.getTime() >= b.getTime() ? a : b);

/** Nothing happens to the call any more. */
export const isOver = (state: CallState): boolean => Object.keys(callTable[state]).length === 0;

/** The state after the step, or undefined when the table does not allow it. */
export const next = (state: CallState, step: CallStep): CallState | undefined => callTable[state][step];

/** @throws Refusal BAD_INPUT `inFuture`, `tooOld` on `offeredAt` */
export function checkOffer(offeredAt: Instant, now: Instant): void {
  if (offeredAt.getTime() > now.getTime() + CLOCK_SKEW_MS) throw Refusal.field('offeredAt', 'inFuture');
  if (offeredAt.getTime() < now.getTime() - MAX_LATENESS_MS) throw Refusal.field('offeredAt', 'tooOld');
}

/** Of a call entered by hand. @throws Refusal BAD_INPUT `inFuture`, `tooOld` on `endedAt` */
export function checkEndedAt(endedAt: Instant, now: Instant): void {
  if (endedAt.getTime() > now.getTime() + CLOCK_SKEW_MS) throw Refusal.field('endedAt', 'inFuture');
  // A day less than for an offer, so that the longest talk still began in time.
  if (!(endedAt.getTime() >= now.getTime() - MAX_LATENESS_MS + MAX_TALK_SECONDS * 1000))
    throw Refusal.field('endedAt', 'tooOld');
}

/** An agent answers. Answering again what one already holds changes nothing. @throws Refusal CONFLICT `callTaken`, `callGone` */
export function take(call: Call, agentId: string, now: Instant): Call {
  if (call.agentId === agentId && (call.state === 'connected' || call.state === 'wrap_up')) return call;
  const state = next(call.state, 'take');
  if (!state) throw new Refusal('CONFLICT', call.state === 'abandoned' ? 'callGone' : 'callTaken');
  return { ...call, state, agentId, connectedAt: later(now, call.offeredAt) };
}

/** The caller waits in the line. Holding twice changes nothing. @throws Refusal CONFLICT `callNotConnected` */
export function hold(call: Call, now: Instant): Call {
  if (call.state !== 'connected') throw new Refusal('CONFLICT', 'callNotConnected');
  return call.heldAt ? call : { ...call, heldAt: later(now, call.connectedAt ?? now) };
}

/** Back to the caller. What is not held stays as it is. @throws Refusal CONFLICT `callNotConnected` */
export function resume(call: Call, now: Instant): Call {
  if (call.state !== 'connected') throw new Refusal('CONFLICT', 'callNotConnected');
  return call.heldAt ? { ...call, ...notHeld(call, now) } : call;
}

const notHeld = ({ heldAt, holdSeconds }: Call, until: Instant) => ({
  heldAt: null,
  holdSeconds: holdSeconds + (heldAt ? seconds(heldAt, until) : 0),
});

/**
 * Somebody else speaks with the caller from now on; the talk goes on, and a hold is over. To oneself changes nothing.
 * @throws Refusal CONFLICT `callNotConnected`
 */
export function handOver(call: Call, toPersonId: string, now: Instant): Call {
  if (call.state !== 'connected') throw new Refusal('CONFLICT', 'callNotConnected');
  if (call.agentId === toPersonId) return call;
  const agentSince = later(now, call.agentSince ?? call.connectedAt ?? now);
  return { ...call, ...notHeld(call, now), agentId: toPersonId, agentSince };
}

/** Somebody else writes the record of a talk that has ended, also one that was left to nobody. To oneself changes nothing. @throws Refusal CONFLICT `callNotConnected` */
export function passRecord(call: Call, toPersonId: string, now: Instant): Call {
  if (call.state !== 'wrap_up') throw new Refusal('CONFLICT', 'callNotConnected');
  if (call.agentId === toPersonId) return call;
  return { ...call, agentId: toPersonId, agentSince: later(now, call.agentSince ?? call.connectedAt ?? now) };
}

/** The agent is gone while the caller is not: the call rings again, for a colleague, and keeps what was typed. */
export function giveBack(call: Call, now: Instant): Call {
  const state = next(call.state, 'giveBack');
  if (!state || !call.connectedAt) throw new Refusal('CONFLICT', 'callNotConnected');
  return {
    ...call,
    ...notHeld(call, now),
    state,
    agentId: null,
    agentSince: null,
    connectedAt: null,
    firstAnsweredAt: call.firstAnsweredAt ?? call.connectedAt,
    talkedSeconds: call.talkedSeconds + seconds(call.connectedAt, now),
    returnedAt: later(now, call.connectedAt),
  };
}

/** The agent ends the talk. Pressing twice changes nothing. @throws Refusal CONFLICT `callNotConnected` */
export function hangUp(call: Call, now: Instant): Call {
  if (call.state === 'wrap_up' || call.state === 'completed') return call;
  const state = next(call.state, 'hangUp');
  if (!state || !call.connectedAt) throw new Refusal('CONFLICT', 'callNotConnected');
  const endedAt = later(now, call.connectedAt);
  return {
    ...call,
    ...notHeld(call, endedAt),
    state,
    endedAt,
    talkSeconds: call.talkedSeconds + seconds(call.connectedAt, endedAt),
  };
}

export interface EndReport {
  readonly endedAt?: Instant | undefined;
  readonly abandoned: boolean;
  readonly talkSeconds?: number | undefined;
}

/**
 * The telephony reports the end. What nobody had answered is abandoned; a caller who hangs up on an agent is an ordinary
 * end, and so is one who gives up while the call rings again: what was said and typed before is still to be recorded. Until the result is recorded the telephony's times replace ours; afterwards the report changes nothing.
 * @throws Refusal BAD_INPUT `endsBeforeStart`, `inFuture`, `longerThanCall`, `outOfRange`
 */
export function end(call: Call, report: EndReport, now: Instant): Call {
  checkEnd(call, report, now);
  const endedAt = report.endedAt ?? call.endedAt ?? later(now, call.connectedAt ?? call.offeredAt);
  if (call.state === 'ringing' || rangToItsEnd(call)) return rungOut(call, endedAt, report.talkSeconds);
  const state = next(call.state, 'end');
  if (!state || !call.connectedAt) return call;
  const told = report.talkSeconds;
  if (told === undefined) {
    if (call.state === 'wrap_up' && !report.endedAt) return call;
    const from = call.returnedAt ?? call.offeredAt;
    const connectedAt = call.connectedAt.getTime() > endedAt.getTime() ? from : call.connectedAt;
    return {
      ...call,
      ...notHeld(call, endedAt),
      state,
      connectedAt,
      endedAt,
      talkSeconds: call.talkedSeconds + seconds(connectedAt, endedAt),
    };
  }
  // What is told is the whole talk; whoever holds the call now had the last of it.
  const lastTalk = Math.max(0, told - call.talkedSeconds);
  const connectedAt = report.endedAt
    ? later(plusMs(endedAt, -lastTalk * 1000), call.returnedAt ?? call.offeredAt)
    : call.connectedAt;
  return { ...call, ...notHeld(call, endedAt), state, connectedAt, endedAt, talkSeconds: told };
}

/** Whoever had it last spoke no more with the caller: their last talk is the end itself. */
function rungOut(call: Call, endedAt: Instant, told: number | undefined): Call {
  if (!call.firstAnsweredAt) return { ...call, state: next(call.state, 'giveUp')!, endedAt, talkSeconds: 0 };
  const talkSeconds = told ?? call.talkedSeconds;
  return { ...call, state: next(call.state, 'end')!, connectedAt: endedAt, endedAt, talkSeconds };
}

const rangToItsEnd = ({ state, returnedAt, connectedAt, endedAt }: Call): boolean =>
  state === 'wrap_up' && returnedAt !== null && connectedAt?.getTime() === endedAt?.getTime();

function checkEnd(call: Call, { endedAt, talkSeconds }: EndReport, now: Instant): void {
  if (
    talkSeconds !== undefined &&
    !(Number.isInteger(talkSeconds) && talkSeconds >= 0 && talkSeconds <= MAX_TALK_SECONDS)
  )
    throw Refusal.field('talkSeconds', 'outOfRange', { min: 0, max: MAX_TALK_SECONDS });
  if (!endedAt) return;
  if (endedAt.getTime() < call.offeredAt.getTime()) throw Refusal.field('endedAt', 'endsBeforeStart');
  if (endedAt.getTime() > now.getTime() + CLOCK_SKEW_MS) throw Refusal.field('endedAt', 'inFuture');
  // Telephony rounds seconds up, so one more than the difference is still the same call.
  if (talkSeconds !== undefined && talkSeconds > seconds(call.offeredAt, endedAt) + 1)
    throw Refusal.field('talkSeconds', 'longerThanCall');
}

/** What an outcome means for the bill: whoever was served was answered. */
export function kindOf(outcome: Outcome): CallKind {
  return outcome === 'spam' || outcome === 'wrong_number' || outcome === 'silent' ? outcome : 'answered';
}

/** Nobody has to know of the others at once: they cost nothing and send no mail. */
export const needsOwner = (outcome: Outcome): boolean => kindOf(outcome) === 'answered';

/**
 * Whether a report waits for the client to do something. Whoever was helped on the call, or put through to the client's own
 * people, waits for nothing more, unless they were in a hurry.
 */
export const leavesWork = (outcome: Outcome, urgency: Urgency): boolean =>
  needsOwner(outcome) && (urgency !== 'normal' || (outcome !== 'resolved' && outcome !== 'transferred'));
