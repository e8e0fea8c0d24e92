import { invalid } from '../http/errors.js';

const REQUEST_FAULTS = [
  'slow',
  'rate_limit',
  'conflict',
  'reset',
  'drop_answer',
  'error_after_commit',
] as const;
const WEBHOOK_FAULTS = ['duplicate_webhooks', 'reorder_webhooks', 'delay_webhooks', 'drop_webhooks'] as const;
/** What the bank does on the day a payout should arrive. */
const BANK_FAULTS = ['fail_payouts'] as const;
const KINDS = [...REQUEST_FAULTS, ...WEBHOOK_FAULTS, ...BANK_FAULTS] as const;

export type FaultKind = (typeof KINDS)[number];
export type RequestFault = (typeof REQUEST_FAULTS)[number];

/** One thing that goes wrong on purpose. */
export interface Fault {
  kind: FaultKind;
  /** For requests: start of "METHOD /path" as sent. For webhooks: start of the event type. Empty matches everything. */
  match: string;
  /** How often it still happens; null until it is switched off. */
  times: number | null;
  /** Length of `slow` and `delay_webhooks`; for `reorder_webhooks`, how long events are gathered before they leave, newest first. */
  delayMs: number;
}

/** Gathered events are due a millisecond apart, in reverse. */
const MOST_GATHERED = 200;

export class Faults {
  private active: Fault[] = [];
  private gathering = { until: 0, count: 0 };

  /** Reads `{faults:[{kind, match?, times?, delayMs?}]}` and replaces what was active. Throws a 400 that names the mistake. */
  replace(body: unknown): Fault[] {
    const list = (body as { faults?: unknown } | null)?.faults;
    if (!Array.isArray(list)) throw invalid('Send {"faults": [{"kind": "…"}]}.', 'faults');
    this.active = list.map((entry, index) => readFault(entry as Record<string, unknown>, index));
    return this.list();
  }

  list(): Fault[] {
    return this.active.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.active = [];
    this.gathering = { until: 0, count: 0 };
  }

  /** Uses up one matching fault of this kind. */
  take(kind: FaultKind, subject: string): Fault | undefined {
    const fault = this.active.find((f) => f.kind === kind && f.times !== 0 && subject.startsWith(f.match));
    if (fault?.times) fault.times -= 1;
    return fault;
  }

  takeWebhook(eventType: string): 'duplicate' | 'drop' | undefined {
    if (this.take('drop_webhooks', eventType)) return 'drop';
    return this.take('duplicate_webhooks', eventType) ? 'duplicate' : undefined;
  }

  /** When a new delivery is due, in epoch milliseconds. */
  deliveryDueAt(eventType: string): number {
    const now = Date.now();
    const delayed = now + (this.take('delay_webhooks', eventType)?.delayMs ?? 0);
    if (now >= this.gathering.until) {
      const fault = this.take('reorder_webhooks', eventType);
      if (!fault) return delayed;
      this.gathering = { until: now + fault.delayMs, count: 0 };
    }
    this.gathering.count += 1;
    return this.gathering.until + MOST_GATHERED - this.gathering.count;
  }
}

function readFault(entry: Record<string, unknown>, index: number): Fault {
  const at = `faults[${index}]`;
  const { kind, match = '', times = 1, delayMs = 1_000 } = entry;
  if (!KINDS.includes(kind as FaultKind))
    throw invalid(`${at}.kind must be one of ${KINDS.join(', ')}.`, `${at}.kind`);
  if (typeof match !== 'string') throw invalid(`${at}.match must be text.`, `${at}.match`);
  if (times !== null && !(Number.isInteger(times) && (times as number) > 0))
    throw invalid(
      `${at}.times must be a positive whole number, or null for "until switched off".`,
      `${at}.times`,
    );
  if (!Number.isInteger(delayMs) || (delayMs as number) < 0 || (delayMs as number) > 60_000)
    throw invalid(`${at}.delayMs must be a whole number from 0 to 60000.`, `${at}.delayMs`);
  return { kind: kind as FaultKind, match, times: times as number | null, delayMs: delayMs as number };
}
