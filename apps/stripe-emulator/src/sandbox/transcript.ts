import type Stripe from 'stripe';

/** One step: what came back, without what differs from account to account and from second to second. */
export interface Step {
  step: string;
  answer: unknown;
}

/** Notes the answer of a call under a name; an error is an answer too, and then the result must not be used. */
export type Record = <T>(step: string, call: () => Promise<T>) => Promise<T>;

export function recorder(): { steps: Step[]; record: Record } {
  const steps: Step[] = [];
  const record: Record = async (step, call) => {
    try {
      const result = await call();
      steps.push({ step, answer: normal(JSON.parse(JSON.stringify(result))) });
      return result;
    } catch (error) {
      const { statusCode, type, code, param, decline_code: decline } = error as Stripe.errors.StripeError;
      if (statusCode === undefined) throw error;
      steps.push({ step, answer: { error: { statusCode, type, code, param, decline } } });
      return undefined as never;
    }
  };
  return { steps, record };
}

/** Ids become their prefix, moments and addresses become a word; everything else has to be the same. */
export function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value === 'number') return value > 1_000_000_000 ? '<time>' : value;
  if (typeof value === 'string') return normalText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ACCOUNT_SPECIFIC.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, normal(inner)]),
  );
}

const ACCOUNT_SPECIFIC = new Set([
  'account_name',
  'fingerprint',
  'invoice_prefix',
  'number',
  'lastResponse',
  'client_secret',
  'event_name',
  'identifier',
]);

function normalText(text: string): string {
  if (/^https?:/.test(text)) return '<address>';
  if (/^\/v1\//.test(text)) return text.replace(/[a-z_]+_[A-Za-z0-9]{14,}/g, '<id>');
  return /^([a-z]+(?:_test|_sched)?)_[A-Za-z0-9]{14,}/.exec(text)?.[1]?.concat('_<id>') ?? text;
}

/** The paths at which two transcripts differ, with both values. */
export function differences(ours: Step[], theirs: Step[]): string[] {
  return ours.flatMap(({ step, answer }, index) => {
    const other = theirs[index];
    return other?.step === step
      ? diff(answer, other.answer, step)
      : [`${step}: missing in the other transcript`];
  });
}

function diff(a: unknown, b: unknown, at: string): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const both = [a, b].every((value) => typeof value === 'object' && value !== null);
  if (!both) return [`${at}: ${JSON.stringify(a)} here, ${JSON.stringify(b)} there`];
  const keys = new Set([...Object.keys(a as object), ...Object.keys(b as object)]);
  return [...keys].flatMap((key) =>
    diff((a as { [k: string]: unknown })[key], (b as { [k: string]: unknown })[key], `${at}.${key}`),
  );
}
