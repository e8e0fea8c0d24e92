/** Every rule that may decide a usage record, one list for code, database and screens. */
export const usageRuleNames = [
  'answered_counts',
  'outbound_answered_counts',
  'spam_free',
  'wrong_number_free',
  'silent_free',
  'abandoned_free',
  'own_test_free',
  'late_free',
  'appointment_accepted_counts',
  'appointment_rejected_free',
  'late_appointment_free',
] as const;
export type UsageRuleName = (typeof usageRuleNames)[number];
