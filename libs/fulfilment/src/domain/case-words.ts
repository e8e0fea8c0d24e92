import type { CaseState, ClosingCode, Severity } from './case.js';
import type { DeadlineState } from './case-clock.js';

type Words<T extends string> = Readonly<Record<'ja' | 'en', Readonly<Record<T, string>>>>;

/** What mails and files call the parts of a case. */
export const severityWords: Words<Severity> = {
  ja: { low: '低い', normal: 'ふつう', high: '高い', critical: 'とても高い' },
  en: { low: 'low', normal: 'normal', high: 'high', critical: 'very high' },
};

export const stateWords: Words<CaseState> = {
  ja: {
    open: '対応中',
    waiting_customer: 'お客様の返事待ち',
    waiting_client: '依頼企業の回答待ち',
    closed: '終了',
  },
  en: {
    open: 'in progress',
    waiting_customer: 'waiting for the customer',
    waiting_client: 'waiting for the client',
    closed: 'closed',
  },
};

export const deadlineWords: Words<DeadlineState> = {
  ja: {
    running: '期限前',
    soon: '期限が近い',
    missed: '期限を過ぎた',
    met: '期限内',
    standing: '期限は停止中',
  },
  en: { running: 'not due yet', soon: 'due soon', missed: 'overdue', met: 'in time', standing: 'on hold' },
};

export const closingWords: Words<ClosingCode> = {
  ja: {
    resolved: '解決した',
    explained: '説明してご理解いただいた',
    compensated_by_client: '依頼企業が補償した',
    unfounded: '事実が確認できなかった',
    no_contact: '連絡が取れなかった',
    handed_over: '依頼企業に引き渡した',
  },
  en: {
    resolved: 'resolved',
    explained: 'explained and understood',
    compensated_by_client: 'compensated by the client',
    unfounded: 'could not be confirmed',
    no_contact: 'the customer could not be reached',
    handed_over: 'handed over to the client',
  },
};
