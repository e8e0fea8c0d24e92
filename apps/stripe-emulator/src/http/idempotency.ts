import { createHash } from 'node:crypto';
import type { Store } from '../store/store.js';
import { ApiError } from './errors.js';

/** The first answer to a key. */
export interface SavedAnswer {
  fingerprint: string;
  status: number;
  body: unknown;
  requestId: string;
  /** Epoch milliseconds. */
  savedAt: number;
}

const KEEP_MS = 24 * 3600_000;

/** Stripe's rule: the first answer is kept, errors included, and given again to the same request under the same key. */
export class Idempotency {
  private readonly running = new Set<string>();

  constructor(private readonly store: Store) {}

  /** Returns the kept answer, or reserves the key. Throws 409 while another request runs, 400 for other parameters. */
  begin(key: string, fingerprint: string): SavedAnswer | undefined {
    if (key.length > 255)
      throw new ApiError(400, {
        type: 'idempotency_error',
        message: 'Idempotency keys can have up to 255 characters.',
      });
    if (this.running.has(key)) {
      const message =
        'There is currently another in-progress request using this Idempotent Key. Please try again later.';
      throw new ApiError(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
    }
    const saved = this.store.find<SavedAnswer>('idempotency', key);
    if (saved && Date.now() - saved.savedAt < KEEP_MS) {
      if (saved.fingerprint === fingerprint) return saved;
      const message =
        `Keys for idempotent requests can only be used with the same parameters they were first used with. ` +
        `Try using a key other than '${key}' if you meant to execute a different request.`;
      throw new ApiError(400, { type: 'idempotency_error', message });
    }
    this.running.add(key);
    return undefined;
  }

  save(key: string, answer: SavedAnswer): void {
    this.store.put('idempotency', key, answer);
  }

  end(key: string): void {
    this.running.delete(key);
  }
}

export function fingerprintOf(operation: string, path: string, params: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, path, sorted(params)]))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
