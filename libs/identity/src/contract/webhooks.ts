import type { Tx } from '@madoguchi/platform/database';

/** An event that companies may have sent to them. Its name stays; its data only grows. */
export interface WebhookEvent {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
}

const known = new Map<string, WebhookEvent>();

/** Called by each context's module: whoever announces an event registers it, and it can be subscribed to. */
export function registerWebhookEvents(events: readonly WebhookEvent[]): void {
  for (const event of events) known.set(event.name, event);
}

export const webhookEvents = (): readonly WebhookEvent[] =>
  [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
export const isWebhookEvent = (name: string): boolean => known.has(name);

export interface Announcement {
  /** Whose subscriptions are served; nobody else ever hears of it. */
  readonly companyId: string;
  /** What it is about, for subscriptions to one thing only, such as a desk. */
  readonly subjectId: string | null;
  readonly event: string;
  readonly data: object;
  /** The same as a few lines for a chat; null sends nothing there. */
  readonly text: string | null;
}

export const chatKinds = ['slack', 'line_works', 'chatwork'] as const;
export type ChatKind = (typeof chatKinds)[number];

/** A chat as one more place where news of one subject arrive. */
export interface ChatWish {
  readonly companyId: string;
  readonly subjectId: string;
  readonly kind: ChatKind;
  readonly name: string;
  readonly url: string;
  /** Chatwork's token; the others carry their secret in the address. */
  readonly token: string | null;
  readonly events: readonly string[];
}

export interface ChatView {
  readonly id: string;
  readonly kind: ChatKind;
  readonly name: string;
  /** Without what is secret in it. */
  readonly place: string;
}

export abstract class WebhookApi {
  /** With the caller's commit, one delivery for each endpoint of the company that wants it. */
  abstract announce(tx: Tx, announcement: Announcement): Promise<void>;
  /** @throws Refusal BAD_INPUT */
  abstract addChat(tx: Tx, wish: ChatWish): Promise<ChatView>;
  abstract chats(tx: Tx, companyId: string, subjectId: string): Promise<ChatView[]>;
}
