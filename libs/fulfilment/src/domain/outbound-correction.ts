import { type Instant, Refusal } from '@madoguchi/kernel';
import { kindOf, type Outcome } from './call.js';
import type { CampaignKind, DatedRules } from './campaign.js';
import type { Corrector } from './correction.js';
import {
  afterCall,
  checkCallback,
  checkSaid,
  type ContactTurn,
  interactionOutcome,
  isOutcomeOf,
  isSolicited,
  type OutboundOutcome,
  type OutboundSaid,
  sameOutbound,
  type TypedOutboundResult,
} from './outbound-call.js';
import { Problems } from './words.js';

export type TypedOutboundCorrection = Pick<
  TypedOutboundResult,
  'outcome' | 'reason' | 'note' | 'callbackAt'
> & {
  /** Why it is put right; `reason` is why somebody said no. */
  readonly why: string;
};

/**
 * Checks and cleans what was typed. A meeting is not made by a correction, it needs a call; and nobody who said no is called
 * again because an agent thinks better of it.
 * @throws Refusal BAD_INPUT with every problem by field, `outcomeNotInCampaign`, `meetingNeedsACall` and `refusalStays` on `outcome`; CONFLICT `discloseFirst`
 */
export function checkOutboundCorrection(
  typed: TypedOutboundCorrection,
  {
    former,
    disclosedAt,
    rules,
    by,
  }: {
    former: OutboundSaid;
    disclosedAt: Instant | null;
    rules: DatedRules & { readonly kind: CampaignKind };
    by: Corrector;
  },
  now: Instant,
): { recorded: OutboundSaid; why: string } {
  if (typed.outcome !== former.outcome) {
    if (!isOutcomeOf(rules.kind, typed.outcome)) throw Refusal.field('outcome', 'outcomeNotInCampaign');
    if (typed.outcome === 'appointment') throw Refusal.field('outcome', 'meetingNeedsACall');
    if (former.outcome === 'refused' && by === 'agent') throw Refusal.field('outcome', 'refusalStays');
    if (isSolicited(typed.outcome) && !disclosedAt) throw new Refusal('CONFLICT', 'discloseFirst');
  }
  const problems = new Problems();
  const why = problems.text('why', typed.why, { max: 500 });
  const recorded = checkSaid(typed, problems);
  // A moment that was agreed and has passed may stay as it was.
  if (recorded.callbackAt?.getTime() !== former.callbackAt?.getTime() || recorded.outcome !== former.outcome)
    checkCallback(recorded, rules, now, problems);
  problems.refuse();
  return { recorded, why };
}

/** What was said of a meeting is not corrected: it stands or falls. */
export const saysTheSame = (before: OutboundSaid, after: OutboundSaid): boolean =>
  sameOutbound({ ...before, meeting: null, answers: [] }, { ...after, meeting: null, answers: [] });

/**
 * What a call that stands among the others is from now on. One that turns out to have been answered by nobody was silent; one
 * that was answered by nobody never stood there.
 */
export const interactionOutcomeNow = (outcome: OutboundOutcome): Outcome =>
  interactionOutcome(outcome) ?? 'silent';

const counts = (outcome: OutboundOutcome): boolean => kindOf(interactionOutcomeNow(outcome)) === 'answered';

/** The unit of the call becomes free when it turns out to be one that costs nothing; never the other way round. */
export const freesOutboundCall = (before: OutboundOutcome, after: OutboundOutcome): boolean =>
  counts(before) && !counts(after);

/** The meeting was never agreed: it falls away, and so does its fee. */
export const withdrawsMeeting = (before: OutboundOutcome, after: OutboundOutcome): boolean =>
  before === 'appointment' && after !== 'appointment';

/**
 * Where a contact stands when its latest call turns out otherwise: as if it had been recorded so at that time. The try counts
 * once, however often it is put right. Undefined leaves it where it is: somebody said no, or has been called again since.
 */
export function turnAfterCorrection(
  contact: ContactTurn,
  {
    before,
    after,
    isLatest,
    recordedAt,
  }: { before: OutboundSaid; after: OutboundSaid; isLatest: boolean; recordedAt: Instant },
  rules: DatedRules,
): ContactTurn | undefined {
  if (after.outcome === 'refused' && contact.state === 'waiting')
    return { ...contact, state: 'done', scheduled: false };
  if (!isLatest || contact.state === 'claimed' || before.outcome === 'refused') return undefined;
  if (before.outcome === after.outcome && before.callbackAt?.getTime() === after.callbackAt?.getTime())
    return undefined;
  const untried = {
    ...contact,
    attempts: contact.attempts - 1,
    triedThatDay: contact.triedThatDay - 1,
  };
  return afterCall(untried, after, rules, recordedAt);
}
