import { CancelCallback } from './application/cancel-callback.js';
import { AskForHelpAtWork } from './application/ask-for-help-at-work.js';
import { ComeToHelp } from './application/come-to-help.js';
import { EndCallbackByPolicy } from './application/end-callback-by-policy.js';
import { EndOutboundByPolicy } from './application/end-outbound-by-policy.js';
import { ReadWorkHelp } from './application/read-work-help.js';
import { FinishCallback } from './application/finish-callback.js';
import { PromiseCallback } from './application/promise-callback.js';
import { ReadCallbacks } from './application/read-callbacks.js';
import { RouteCallbacks } from './application/route-callbacks.js';
import { TakeBackWork } from './application/take-back-work.js';
import { FindCallAtWork } from './application/call-at-work.js';
import { TellOfCallback } from './application/tell-of-callback.js';
import { StartCallback } from './application/start-callback.js';
import { CallbackResolver } from './graphql/callback.resolver.js';
import { HelpWantedResolver } from './graphql/help-wanted.resolver.js';
import { TakenBackResolver } from './graphql/taken-back.resolver.js';
import { WorkHelpResolver } from './graphql/work-help.resolver.js';
import { CallbackStore } from './store/callback.store.js';

/** Calls back: what was promised to a caller; and an agent's rights in calls that we make. */
export const callbackProviders = [
  AskForHelpAtWork,
  ComeToHelp,
  EndCallbackByPolicy,
  EndOutboundByPolicy,
  ReadWorkHelp,
  WorkHelpResolver,
  CallbackStore,
  CancelCallback,
  FindCallAtWork,
  FinishCallback,
  TellOfCallback,
  PromiseCallback,
  ReadCallbacks,
  RouteCallbacks,
  StartCallback,
  TakeBackWork,
  HelpWantedResolver,
  TakenBackResolver,
  CallbackResolver,
];
