import { DAY_MS, type Instant, plusMs } from '@madoguchi/kernel';
import { isEmail } from './case-rules.js';
import { isPhone, phoneDigits, Problems } from './words.js';

/** For what an agent may end a call of their own accord (カスハラ); the words that go with it stand on the screen. */
export const policyReasons = ['abusive_words', 'threat', 'sexual', 'unreasonable_demand', 'endless'] as const;
export type PolicyReason = (typeof policyReasons)[number];

const noted: Record<PolicyReason, Record<'ja' | 'en', string>> = {
  abusive_words: { ja: '暴言・侮辱', en: 'abusive words' },
  threat: { ja: '脅し', en: 'a threat' },
  sexual: { ja: '性的な言動', en: 'sexual remarks' },
  unreasonable_demand: { ja: '度を越えた要求', en: 'unreasonable demands' },
  endless: { ja: '長時間の拘束・同じ話の繰り返し', en: 'no end in sight' },
};

/** What the record of a call that was ended by policy says to the client. */
export function policyNote(reason: PolicyReason, typed: string | null, language: 'ja' | 'en'): string {
  const why = noted[reason][language];
  const head = language === 'ja' ? `方針により通話を終えました（${why}）。` : `Ended by policy (${why}).`;
  return typed ? `${head}\n${typed}` : head;
}

/** What an operator tells its agents: the words themselves, and whom they may speak to afterwards. */
export interface AbusePolicy {
  readonly words: string;
  readonly helplineName: string;
  readonly helplineEmail: string | null;
  readonly helplinePhone: string | null;
  readonly helplineHours: string | null;
}

export type TypedAbusePolicy = Pick<AbusePolicy, 'words' | 'helplineName'> &
  Partial<Pick<AbusePolicy, 'helplineEmail' | 'helplinePhone' | 'helplineHours'>>;

/** The consultation desk is reached by mail, by telephone or both. @throws Refusal BAD_INPUT with every problem found */
export function checkPolicy(typed: TypedAbusePolicy): AbusePolicy {
  const problems = new Problems();
  const policy = {
    words: problems.text('words', typed.words, { max: 4000 }),
    helplineName: problems.text('helplineName', typed.helplineName, { max: 100 }),
    helplineEmail: problems.optional('helplineEmail', typed.helplineEmail, 254),
    helplinePhone: problems.optional('helplinePhone', typed.helplinePhone, 30),
    helplineHours: problems.optional('helplineHours', typed.helplineHours, 200),
  };
  const { helplineEmail, helplinePhone } = policy;
  if (helplineEmail && !isEmail(helplineEmail)) problems.add({ path: 'helplineEmail', reason: 'notAnEmail' });
  if (helplinePhone && !isPhone(phoneDigits(helplinePhone)))
    problems.add({ path: 'helplinePhone', reason: 'notAPhone' });
  if (!helplineEmail && !helplinePhone) problems.add({ path: 'helplineEmail', reason: 'emailOrPhone' });
  problems.refuse();
  return policy;
}

/** What happened may come up weeks later; the record of a quarter is still at hand then. */
export const CONSULT_WITHIN_DAYS = 90;

/** Whoever ended a call at this moment or later may still ask about it. */
export const consultableSince = (now: Instant): Instant => plusMs(now, -CONSULT_WITHIN_DAYS * DAY_MS);
