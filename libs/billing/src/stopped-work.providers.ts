import { CarryStoppedRefund } from './application/carry-stopped-refund.js';
import { LeaveEvent } from './application/leave-event.js';
import { ReadStoppedWork } from './application/read-stopped-work.js';
import { RetryStoppedWork } from './application/retry-stopped-work.js';
import { SetOffCredits } from './application/set-off-credits.js';
import { ShareLosses } from './application/share-losses.js';
import { TellStoppedWork } from './application/tell-stopped-work.js';
import { StoppedWorkResolver } from './graphql/stopped-work.resolver.js';
import { SetOffStore } from './store/set-off.store.js';
import { StoppedWorkStore } from './store/stopped-work.store.js';

/** What the module wires for commands and events that stand still. */
export const stoppedWorkProviders = [
  CarryStoppedRefund,
  LeaveEvent,
  ReadStoppedWork,
  RetryStoppedWork,
  StoppedWorkResolver,
  SetOffCredits,
  ShareLosses,
  SetOffStore,
  StoppedWorkStore,
  TellStoppedWork,
];
