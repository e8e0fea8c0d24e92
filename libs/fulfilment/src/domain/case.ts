import { DAY_MS, type Instant, Refusal } from '@madoguchi/kernel';

export const caseStates = ['open', 'waiting_customer', 'waiting_client', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export const severities = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const customerLanguages = ['ja', 'en'] as const;
/** In which a customer is written to. */
export type CustomerLanguage = (typeof customerLanguages)[number];

export const rungs = ['agent', 'supervisor', 'client'] as const;
/** Who has the case in hand on the ladder of escalation. */
export type Rung = (typeof rungs)[number];

export const closingCodes = [
  'resolved',
  'explained',
  'compensated_by_client',
  'unfounded',
  'no_contact',
  'handed_over',
] as const;
export type ClosingCode = (typeof closingCodes)[number];

export const entryKinds = [
  'opened',
  'call',
  'note',
  'reply_mail',
  'reply_phone',
  'customer_mail',
  'question',
  'answer',
  'instruction',
  'assigned',
  'severity',
  'language',
  'waiting_customer',
  'resumed',
  'escalated',
  'closed',
  'reopened',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export type CaseMove = 'await_customer' | 'ask_client' | 'resume' | 'close' | 'reopen';

/** Waiting stands for somebody outside the desk; only a closed case is at rest, and it may come back. */
export const caseMoves = {
  open: { await_customer: 'waiting_customer', ask_client: 'waiting_client', close: 'closed' },
  waiting_customer: { resume: 'open', ask_client: 'waiting_client', close: 'closed' },
  waiting_client: {
    resume: 'open',
    ask_client: 'waiting_client',
    await_customer: 'waiting_customer',
    close: 'closed',
  },
  closed: { reopen: 'open' },
} as const satisfies Record<CaseState, Partial<Record<CaseMove, CaseState>>>;

/** @throws Refusal CONFLICT `caseClosed`, `caseCannot` */
export function moveCase(state: CaseState, move: CaseMove): CaseState {
  const moves: Partial<Record<CaseMove, CaseState>> = caseMoves[state];
  const next = moves[move];
  if (next) return next;
  throw new Refusal('CONFLICT', state === 'closed' ? 'caseClosed' : 'caseCannot');
}

/** @throws Refusal CONFLICT `caseClosed` */
export function refuseClosed(state: CaseState): void {
  if (state === 'closed') throw new Refusal('CONFLICT', 'caseClosed');
}

export const REOPEN_DAYS = 30;

/** @throws Refusal CONFLICT `caseCannot`, `reopenTooLate` */
export function reopenCase(state: CaseState, closedAt: Instant | null, now: Instant): CaseState {
  const next = moveCase(state, 'reopen');
  if (closedAt && now.getTime() - closedAt.getTime() > REOPEN_DAYS * DAY_MS)
    throw new Refusal('CONFLICT', 'reopenTooLate', { params: { days: REOPEN_DAYS } });
  return next;
}

/**
 * One way up: agent, supervisor, the client's contact. Whoever has the client on the line is a supervisor.
 * @throws Refusal CONFLICT `alreadyEscalated`, `supervisorsReachTheClient`
 */
export function escalate(rung: Rung, to: Rung, isSupervisor: boolean): Rung {
  if (rungs.indexOf(to) <= rungs.indexOf(rung)) throw new Refusal('CONFLICT', 'alreadyEscalated');
  if (to === 'client' && !isSupervisor) throw new Refusal('CONFLICT', 'supervisorsReachTheClient');
  return to;
}
