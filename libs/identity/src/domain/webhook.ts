import { type FieldProblem, Refusal } from '@madoguchi/kernel';

export const webhookKinds = ['signed', 'slack', 'line_works', 'chatwork'] as const;
export type WebhookKind = (typeof webhookKinds)[number];
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** How long the former secret signs beside the new one, so that a receiver can change over without losing anything. */
export const ROTATION_OVERLAP_MS = 24 * 3600_000;
/** The queue waits e^n seconds after the nth failure (at most 6 hours): twelve tries last about 16 hours. */
export const MAX_ATTEMPTS = 12;
export const MAX_ENDPOINTS = 20;

export interface WebhookWish {
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
}

/**
 * @param local whether this is a local start, where plain http is enough
 * @throws Refusal BAD_INPUT with every problem found
 */
export function checkWebhook(
  typed: WebhookWish,
  local: boolean,
  isKnown: (event: string) => boolean,
): WebhookWish {
  const fields: FieldProblem[] = [];
  const name = typed.name.trim();
  if (name === '') fields.push({ path: 'name', reason: 'required' });
  else if ([...name].length > 80) fields.push({ path: 'name', reason: 'tooLong', params: { max: 80 } });
  const url = typed.url.trim();
  const problem = problemOfAddress(url, local);
  if (problem) fields.push({ path: 'url', reason: problem });
  const events = [...new Set(typed.events)].sort();
  if (events.length === 0) fields.push({ path: 'events', reason: 'required' });
  if (events.some((event) => !isKnown(event))) fields.push({ path: 'events', reason: 'unknownEvent' });
  if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
  return { name, url, events };
}

/** Hosts are judged again when they are called: a name may lead elsewhere by then. */
function problemOfAddress(text: string, local: boolean): string | undefined {
  if (text.length > 2000 || !URL.canParse(text)) return 'notAnAddress';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return 'notHttps';
  if (url.username !== '' || url.password !== '') return 'addressWithPassword';
  return undefined;
}

/** What may be shown of an address whose path is a secret. */
export const placeOf = (url: string): string => new URL(url).host;

/** What a chat is sent; a signed endpoint gets the envelope of Standard Webhooks. */
export function bodyFor(
  kind: WebhookKind,
  message: { type: string; timestamp: string; data: object; text: string },
): string {
  switch (kind) {
    case 'signed':
      return JSON.stringify({ type: message.type, timestamp: message.timestamp, data: message.data });
    case 'slack':
      return JSON.stringify({ text: message.text });
    case 'line_works': {
      const [title, ...rest] = message.text.split('\n');
      return JSON.stringify({ title, body: { text: rest.join('\n').trim() || title } });
    }
    case 'chatwork':
      return new URLSearchParams({ body: message.text, self_unread: '1' }).toString();
  }
}
