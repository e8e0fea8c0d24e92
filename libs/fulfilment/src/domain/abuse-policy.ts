/** For what an agent may end a call of their own accord (カスハラ); the words that go with it stand on the screen. */
export const policyReasons = ['abusive_words', 'threat', 'sexual', 'unreasonable_demand', 'endless'] as const;
export type PolicyReason = (typeof policyReasons)[number];
