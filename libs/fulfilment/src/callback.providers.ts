import { CancelCallback } from './application/cancel-callback.js';
import { FinishCallback } from './application/finish-callback.js';
import { PromiseCallback } from './application/promise-callback.js';
import { ReadCallbacks } from './application/read-callbacks.js';
import { RouteCallbacks } from './application/route-callbacks.js';
import { StartCallback } from './application/start-callback.js';
import { CallbackResolver } from './graphql/callback.resolver.js';
import { CallbackStore } from './store/callback.store.js';

/** Calls back: what was promised to a caller. */
export const callbackProviders = [
  CallbackStore,
  CancelCallback,
  FinishCallback,
  PromiseCallback,
  ReadCallbacks,
  RouteCallbacks,
  StartCallback,
  CallbackResolver,
];
