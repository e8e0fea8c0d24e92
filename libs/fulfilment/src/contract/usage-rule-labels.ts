import type { UsageRuleName } from './usage-rule-names.js';

/** The rule in words, as it stands beside the unit in inbox and bill. */
const labels: Record<UsageRuleName, Record<'ja' | 'en', string>> = {
  answered_counts: { ja: '応対した電話は1件と数えます', en: 'An answered call counts as one' },
  spam_free: { ja: '迷惑電話は無料です', en: 'Spam is free' },
  wrong_number_free: { ja: '間違い電話は無料です', en: 'A wrong number is free' },
  silent_free: { ja: '無言電話は無料です', en: 'A silent call is free' },
  abandoned_free: {
    ja: '出る前に切れた電話は無料です',
    en: 'A call that ended before it was answered is free',
  },
  own_test_free: { ja: '運営側の試し電話は無料です', en: 'The call centre’s own test call is free' },
  appointment_accepted_counts: {
    ja: '承認したアポは成果1件と数えます',
    en: 'An accepted appointment counts as one success',
  },
  appointment_rejected_free: { ja: '却下したアポは無料です', en: 'A rejected appointment is free' },
};

export const ruleLabel = (rule: UsageRuleName, language: 'ja' | 'en'): string => labels[rule][language];
