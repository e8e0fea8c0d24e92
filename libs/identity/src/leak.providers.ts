import { MarkLeakReported } from './application/mark-leak-reported.js';
import { ReadLeaks } from './application/read-leaks.js';
import { RemindOfLeaks } from './application/remind-of-leaks.js';
import { TellLeakClients } from './application/tell-leak-clients.js';
import { WriteLeak } from './application/write-leak.js';
import { LeakResolver } from './graphql/leak.resolver.js';
import { LeakStore } from './store/leak.store.js';

/** Incidents of personal data. */
export const leakProviders = [
  LeakStore,
  MarkLeakReported,
  ReadLeaks,
  RemindOfLeaks,
  TellLeakClients,
  WriteLeak,
  LeakResolver,
];
