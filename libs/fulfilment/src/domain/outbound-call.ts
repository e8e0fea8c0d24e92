import {
  addDays,
  type CalendarDate,
  dateAt,
  HOUR_MS,
  type Instant,
  plusMs,
  Refusal,
} from '@madoguchi/kernel';
import { checkAnswers, type GivenAnswer, sameAnswers } from './answers.js';
import {
  type CampaignKind,
  type DatedRules,
  FARTHEST_CALLBACK_MS,
  mayCallAt,
  nextCallableAt,
} from './campaign.js';
import { clockOn } from './campaign.js';
import type { Outcome } from './call.js';
import type { ScriptStep } from './script.js';
import { Problems } from './words.js';

export const outboundOutcomes = [
  'no_answer',
  'busy',
  'callback',
  'refused',
  'not_interested',
  'wrong_number',
  'appointment',
  'greeting_only',
  'answered',
  'other',
] as const;
export type OutboundOutcome = (typeof outboundOutcomes)[number];

export const outboundReasons = [
  'no_need',
  'has_supplier',
  'price',
  'timing',
  'not_in_charge',
  'other',
] as const;
export type OutboundReason = (typeof outboundReasons)[number];

/** What has to be told before anybody is solicited (特定商取引法16条): each is ticked, none is taken for granted. */
export const disclosurePoints = ['name', 'company', 'goods', 'solicitation'] as const;
export type DisclosurePoint = (typeof disclosurePoints)[number];

/** An agent whose screen has been silent for so long is gone; the contact goes back to the others. */
export const SILENCE_MS = HOUR_MS / 6;

/** These come only after soliciting, and soliciting only after the disclosure. */
const solicited: ReadonlySet<OutboundOutcome> = new Set(['appointment', 'not_interested', 'greeting_only']);
const nobodyThere: ReadonlySet<OutboundOutcome> = new Set(['no_answer', 'busy']);

/** Whether a call of such a campaign can come to this: what solicits nothing is answered, and nothing else is. */
export const isOutcomeOf = (kind: CampaignKind, outcome: OutboundOutcome): boolean =>
  kind === 'solicitation' ? outcome !== 'answered' : !solicited.has(outcome);

/** What an answered call counts as; null when nobody answered and nothing is metered. */
export function interactionOutcome(outcome: OutboundOutcome): Outcome | null {
  if (nobodyThere.has(outcome)) return null;
  if (outcome === 'wrong_number') return 'wrong_number';
  return outcome === 'appointment' ? 'appointment' : 'resolved';
}

/** @throws Refusal BAD_INPUT `tellEverything` while a point is missing */
export function checkDisclosure(points: readonly DisclosurePoint[]): readonly DisclosurePoint[] {
  if (disclosurePoints.some((point) => !points.includes(point)))
    throw Refusal.field('points', 'tellEverything');
  return disclosurePoints;
}

export interface OutboundResult {
  readonly outcome: OutboundOutcome;
  readonly reason: OutboundReason | null;
  readonly note: string | null;
  readonly talkSeconds: number | null;
  readonly callbackAt: Instant | null;
  readonly meeting: {
    readonly withWhom: string;
    readonly slotId: string;
    readonly note: string | null;
  } | null;
  /** Along the way that they lead. */
  readonly answers: readonly GivenAnswer[];
}

/** What a call that is recorded began with. */
export interface CallRules {
  readonly kind: CampaignKind;
  readonly disclosedAt: Instant | null;
  readonly rules: DatedRules;
  readonly steps: readonly ScriptStep[];
}

type Typed<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
export type TypedOutboundResult = Pick<OutboundResult, 'outcome'> &
  Typed<Omit<OutboundResult, 'outcome' | 'meeting'>> & {
    readonly meeting?:
      | { readonly withWhom: string; readonly slotId: string; readonly note?: string | null | undefined }
      | null
      | undefined;
  };

/** Checks and cleans what the agent typed. @throws Refusal BAD_INPUT with every problem by field, CONFLICT `discloseFirst` */
export function checkOutboundResult(
  typed: TypedOutboundResult,
  call: CallRules,
  now: Instant,
): OutboundResult {
  const answers = typed.answers ?? [];
  if (!isOutcomeOf(call.kind, typed.outcome)) throw Refusal.field('outcome', 'outcomeNotInCampaign');
  const solicits = isSolicited(typed.outcome) || (call.kind === 'solicitation' && answers.length > 0);
  if (solicits && !call.disclosedAt) throw new Refusal('CONFLICT', 'discloseFirst');
  const problems = new Problems();
  const result: OutboundResult = {
    ...checkSaid(typed, problems),
    talkSeconds: typed.talkSeconds ?? null,
    meeting: typed.meeting
      ? {
          withWhom: problems.text('meeting.withWhom', typed.meeting.withWhom, { max: 80 }),
          slotId: typed.meeting.slotId,
          note: problems.optional('meeting.note', typed.meeting.note, 1000),
        }
      : null,
    answers: checkAnswers(answers, call.steps, typed.outcome === 'answered', problems),
  };
  const { talkSeconds, outcome, meeting } = result;
  if (talkSeconds !== null && !(Number.isInteger(talkSeconds) && talkSeconds >= 0 && talkSeconds <= 86_400))
    problems.add({ path: 'talkSeconds', reason: 'outOfRange', params: { min: 0, max: 86_400 } });
  if (outcome === 'appointment' && !meeting) problems.add({ path: 'meeting', reason: 'required' });
  if (outcome !== 'appointment' && meeting) problems.add({ path: 'meeting', reason: 'notAnAppointment' });
  if (answers.length > 0 && (nobodyThere.has(outcome) || outcome === 'wrong_number'))
    problems.add({ path: 'answers', reason: 'nobodyAnswered' });
  checkCallback(result, call.rules, now, problems);
  problems.refuse();
  return result;
}

/** What an agent wrote down of the talk itself. */
export type OutboundSaid = Pick<OutboundResult, 'outcome' | 'reason' | 'note' | 'callbackAt'>;

export function checkSaid(
  typed: Pick<TypedOutboundResult, 'outcome' | 'reason' | 'note' | 'callbackAt'>,
  problems: Problems,
): OutboundSaid {
  const { outcome } = typed;
  const note = problems.optional('note', typed.note, 2000);
  if (outcome === 'other' && !note) problems.add({ path: 'note', reason: 'required' });
  return { outcome, reason: typed.reason ?? null, note, callbackAt: typed.callbackAt ?? null };
}

/** Whether this can only come of a call in which the disclosure was made. */
export const isSolicited = (outcome: OutboundOutcome): boolean => solicited.has(outcome);

export function checkCallback(
  { outcome, callbackAt }: OutboundSaid,
  rules: DatedRules,
  now: Instant,
  problems: Problems,
): void {
  if (outcome !== 'callback') {
    if (callbackAt) problems.add({ path: 'callbackAt', reason: 'notACallback' });
  } else if (!callbackAt) problems.add({ path: 'callbackAt', reason: 'required' });
  else if (
    callbackAt.getTime() <= now.getTime() ||
    callbackAt.getTime() > now.getTime() + FARTHEST_CALLBACK_MS
  )
    problems.add({ path: 'callbackAt', reason: 'callbackInTheFuture' });
  else if (!mayCallAt(rules, callbackAt))
    problems.add({ path: 'callbackAt', reason: 'callbackOutsideHours' });
}

/** Where a contact stands between two calls. */
export interface ContactTurn {
  readonly state: 'waiting' | 'claimed' | 'done';
  readonly scheduled: boolean;
  readonly dueAt: Instant;
  readonly attempts: number;
  readonly triedOn: CalendarDate | null;
  readonly triedThatDay: number;
}

/** The contact after a call: finished, called again at the moment asked for, or resting until its next turn. */
export function afterCall(
  contact: ContactTurn,
  { outcome, callbackAt }: OutboundSaid,
  rules: DatedRules,
  now: Instant,
): ContactTurn {
  const today = dateAt(now);
  const tried = {
    attempts: contact.attempts + 1,
    triedOn: today,
    triedThatDay: contact.triedOn === today ? contact.triedThatDay + 1 : 1,
  };
  if (outcome === 'callback') return { ...tried, state: 'waiting', scheduled: true, dueAt: callbackAt! };
  const over = { ...contact, ...tried, state: 'done', scheduled: false } as const;
  if (!nobodyThere.has(outcome) || tried.attempts >= rules.attemptsMax) return over;
  const rested = plusMs(now, rules.recycleHours * HOUR_MS);
  const enoughToday = tried.triedThatDay >= rules.attemptsPerDay && dateAt(rested) === today;
  const dueAt = nextCallableAt(rules, enoughToday ? clockOn(addDays(today, 1), rules.callsFrom) : rested);
  return dueAt ? { ...tried, state: 'waiting', scheduled: false, dueAt } : over;
}

type SaidOfCall = OutboundSaid & Pick<OutboundResult, 'meeting' | 'answers'>;

/** Whether a repeated record says the same as what is stored; then it is an answer lost on the way. */
export const sameOutbound = (stored: SaidOfCall, result: SaidOfCall): boolean =>
  stored.outcome === result.outcome &&
  stored.reason === result.reason &&
  stored.note === result.note &&
  (stored.callbackAt?.getTime() ?? null) === (result.callbackAt?.getTime() ?? null) &&
  sameMeeting(stored.meeting, result.meeting) &&
  sameAnswers(stored.answers, result.answers);

const sameMeeting = (a: OutboundResult['meeting'], b: OutboundResult['meeting']): boolean =>
  a === null || b === null
    ? a === b
    : a.slotId === b.slotId && a.withWhom === b.withWhom && a.note === b.note;
