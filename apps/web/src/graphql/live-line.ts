import { type Client, createClient } from 'graphql-ws';
import { currentLanguage } from '../i18n/index';
import { actingCompany } from './acting-company';

const PING_EVERY_MS = 4_000;
/** No answer to a ping for so long: the line is dead, even if the browser has not noticed. */
const PONG_WITHIN_MS = 4_000;
const LONGEST_PAUSE_MS = 10_000;
const FORBIDDEN = 4403;

/** Whether the line stands, and when the server was last heard on it. */
export interface LineState {
  readonly open: boolean;
  readonly heardAtMs: number;
}

let state: LineState = { open: false, heardAtMs: 0 };
const watchers = new Set<() => void>();
const become = (next: LineState) => {
  state = next;
  watchers.forEach((watch) => watch());
};

export const lineState = (): LineState => state;
export const watchLine = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => watchers.delete(watch);
};

let client: Client | undefined;

/** The one line of this tab; it opens with the first subscription, closes after the last, and comes back by itself. */
export const line = (): Client => (client ??= open());

const open = (): Client => {
  let patience = 0;
  const address = new URL('/graphql', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const heard = () => become({ open: true, heardAtMs: Date.now() });
  const opened: Client = createClient({
    url: address.href,
    connectionParams: () => ({ company: actingCompany.get() ?? undefined, language: currentLanguage() }),
    keepAlive: PING_EVERY_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (reason) => (reason as { code?: number }).code !== FORBIDDEN,
    // A whole floor must not come back in the same moment.
    retryWait: (attempt) =>
      new Promise((resolve) =>
        window.setTimeout(
          resolve,
          Math.min(250 * 2 ** attempt, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2),
        ),
      ),
    on: {
      connected: heard,
      message: heard,
      ping: (received) => {
        if (received) return;
        window.clearTimeout(patience);
        patience = window.setTimeout(() => opened.terminate(), PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) window.clearTimeout(patience);
      },
      closed: () => {
        window.clearTimeout(patience);
        become({ ...state, open: false });
      },
    },
  });
  return opened;
};
