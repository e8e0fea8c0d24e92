import { AnswerHardCall } from './application/answer-hard-call.js';
import { AskForConsultation } from './application/ask-for-consultation.js';
import { PublishAbusePolicy } from './application/publish-abuse-policy.js';
import { ReadAbusePolicy } from './application/read-abuse-policy.js';
import { ReadHardCalls } from './application/read-hard-calls.js';
import { AbusePolicyResolver } from './graphql/abuse-policy.resolver.js';
import { HardCallResolver } from './graphql/hard-call.resolver.js';
import { AbusePolicyStore } from './store/abuse-policy.store.js';
import { HardCallStore } from './store/hard-call.store.js';

/** Abuse by callers: what the operator says about it, and whom an agent may speak to afterwards. */
export const hardCallProviders = [
  AbusePolicyStore,
  HardCallStore,
  AnswerHardCall,
  AskForConsultation,
  PublishAbusePolicy,
  ReadAbusePolicy,
  ReadHardCalls,
  AbusePolicyResolver,
  HardCallResolver,
];
