import type { UsageRuleName } from './usage-rule-names.js';

/** The rule in words, as it stands beside the unit in inbox and bill. */
const labels: Record<UsageRuleName, Record<'ja' | 'en', string>> = {
  answered_counts: { ja: '応対した電話は1件と数えます', en: 'An answered call counts as one' },
  outbound_answered_counts: {
    ja: 'こちらからかけて相手が出た電話は1件と数えます',
    en: 'A call we made that was answered counts as one',
  },
  spam_free: { ja: '迷惑電話は無料です', en: 'Spam is free' },
  wrong_number_free: { ja: '間違い電話は無料です', en: 'A wrong number is free' },
  silent_free: { ja: '無言電話は無料です', en: 'A silent call is free' },
  abandoned_free: {
    ja: '出る前に切れた電話は無料です',
    en: 'A call that ended before it was answered is free',
  },
  own_test_free: { ja: '試し電話は無料です', en: 'A test call is free' },
  late_free: {
    ja: '請求書を作った後に記録された電話は無料です',
    en: 'A call recorded after its month was billed is free',
  },
  appointment_accepted_counts: {
    ja: '承認したアポは成果1件と数えます',
    en: 'An accepted appointment counts as one success',
  },
  appointment_rejected_free: { ja: '却下したアポは無料です', en: 'A rejected appointment is free' },
  late_appointment_free: {
    ja: '最後の請求書を作った後に承認したアポは無料です',
    en: 'An appointment accepted after the last bill is free',
  },
};

/** Of a call that has no unit, because the plan prices no calls. */
const unpriced = { ja: '通話には料金がかからないプランです', en: 'The plan charges nothing for calls' };

export const ruleLabel = (rule: UsageRuleName | null, language: 'ja' | 'en'): string =>
  (rule === null ? unpriced : labels[rule])[language];
