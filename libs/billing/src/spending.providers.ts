import { MonthPosition } from './application/month-position.js';
import { ReadSpending } from './application/read-spending.js';
import { SetSpendingRule } from './application/set-spending-rule.js';
import { TellSpending } from './application/tell-spending.js';
import { WatchSpending } from './application/watch-spending.js';
import {
  WatchWhenAppointmentAccepted,
  WatchWhenCallCorrected,
  WatchWhenMeetingWithdrawn,
  WatchWhenDisputeAnswered,
  WatchWhenInteractionEnded,
} from './application/when-unit-changed.js';
import { SpendingResolver } from './graphql/spending.resolver.js';
import { SpendingStore } from './store/spending.store.js';

/** What the module wires for alerts and the owner's limit. */
export const spendingProviders = [
  MonthPosition,
  ReadSpending,
  SetSpendingRule,
  SpendingResolver,
  SpendingStore,
  TellSpending,
  WatchSpending,
  WatchWhenAppointmentAccepted,
  WatchWhenCallCorrected,
  WatchWhenMeetingWithdrawn,
  WatchWhenDisputeAnswered,
  WatchWhenInteractionEnded,
];
