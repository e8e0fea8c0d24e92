import { missing } from '../http/errors.js';
import { checkObject, complete } from '../schemas/schemas.js';
import type { Settings } from '../settings.js';
import { newId } from './ids.js';
import { RESOURCES, type Draft, type ResourceName, type Resources } from './resources.js';
import type { Store } from './store.js';

/** What a request knows about its caller, for events. */
export interface RequestContext {
  requestId: string | null;
  idempotencyKey: string | null;
  /** The connected account it acts for; null for the platform itself. */
  account: string | null;
}

/** What else happens inside the emulator when an event is recorded, e.g. a subscription that learns of its paid invoice. */
type Reaction = (object: never) => void;
type EventSink = (type: string, object: object, options: { previous?: object; account?: string }) => void;

/** The one Stripe account that the emulator plays: typed access to its objects, its clock and its events. */
export class World {
  /** Set for the length of one request; null for changes that come from a hosted page. */
  request: RequestContext = { requestId: null, idempotencyKey: null, account: null };
  /** Address under which the hosted pages are reached, without a final slash. */
  baseUrl = 'http://127.0.0.1';
  /** Connected by the event log. */
  sink: EventSink = () => undefined;

  /** The same for events of API v2. */
  thinSink: (event: { id: string; type: string }, only?: string) => void = () => undefined;
  private readonly reactions = new Map<string, Reaction[]>();
  /** Epoch seconds while something happens on a test clock or is caught up with; null means the wall clock. */
  private moment: number | null = null;

  constructor(
    readonly store: Store,
    readonly settings: Settings,
  ) {}

  /** Epoch seconds, as in every Stripe timestamp. */
  now(): number {
    return this.moment ?? this.wallClock();
  }

  /** The machine's clock, moved ahead by what POST /_emulator/clock added. */
  wallClock(): number {
    const { seconds } = this.store.find<{ seconds: number }>('clock', 'ahead') ?? { seconds: 0 };
    return Math.floor(this.settings.clock() / 1000) + seconds;
  }

  /** Does `work` as if it were that moment; null leaves the clock alone. */
  at<T>(moment: number | null, work: () => T): T {
    const before = this.moment;
    this.moment = moment ?? before;
    try {
      return work();
    } finally {
      this.moment = before;
    }
  }

  react(type: string, reaction: Reaction): void {
    this.reactions.set(type, [...(this.reactions.get(type) ?? []), reaction]);
  }

  find<K extends ResourceName>(name: K, id: string): Resources[K] | undefined {
    return this.store.find<Resources[K]>(name, id);
  }

  /** Throws resource_missing: 404 when the id stands in the address, 400 when it was sent in `param`. */
  get<K extends ResourceName>(name: K, id: string, param?: string): Resources[K] {
    const found = this.find(name, id);
    if (!found) throw missing(name, id, param);
    return found;
  }

  /** Oldest first. */
  all<K extends ResourceName>(name: K): Resources[K][] {
    return this.store.all<Resources[K]>(name);
  }

  /** Completes, checks and keeps a new object. `id`, `object`, `created` and `livemode` need not be given. */
  create<K extends ResourceName>(name: K, draft: Draft<Resources[K]>): Resources[K] {
    const { prefix, definition } = RESOURCES[name];
    const full = complete(definition, {
      id: newId(prefix),
      object: name,
      ...withCommons(name, this.now()),
      ...draft,
    });
    return this.save(name, full as Resources[K]);
  }

  /** Replaces an object; it must be valid in itself. */
  save<K extends ResourceName>(name: K, object: Resources[K]): Resources[K] {
    const wire = JSON.parse(JSON.stringify(object)) as Resources[K] & { id: string };
    if (!COMPOSED.has(name)) checkObject(RESOURCES[name].definition, wire);
    this.store.put(name, wire.id, wire);
    return wire;
  }

  /** Saves the object with `changes` and returns it. */
  update<K extends ResourceName>(name: K, object: Resources[K], changes: Draft<Resources[K]>): Resources[K] {
    return this.save(name, complete(RESOURCES[name].definition, { ...object, ...changes }) as Resources[K]);
  }

  /** Updates, and emits `type` with what the changed fields were before. */
  change<K extends ResourceName>(
    name: K,
    object: Resources[K],
    changes: Draft<Resources[K]>,
    type: string,
  ): Resources[K] {
    const after = this.update(name, object, changes);
    const previous = Object.fromEntries(
      Object.keys(changes)
        .filter((key) => JSON.stringify(at(object, key)) !== JSON.stringify(at(after, key)))
        .map((key) => [key, at(object, key) ?? null]),
    );
    this.emit(type, after, {
      previous,
      ...(name === 'account' && { account: (after as Resources['account']).id }),
    });
    return after;
  }

  /** Records an event and sends it to every endpoint that wants it. */
  emit(type: string, object: object, options: { previous?: object; account?: string } = {}): void {
    this.sink(type, object, options);
    for (const reaction of this.reactions.get(type) ?? []) reaction(object as never);
  }
}

const at = (object: object, key: string): unknown => (object as Record<string, unknown>)[key];

/** Kept without their lists, which are put together when they are shown, and checked then. */
const COMPOSED = new Set<ResourceName>(['invoice', 'transfer', 'credit_note', 'subscription']);

const WITHOUT_CREATED = new Set<ResourceName>(['line_item', 'item', 'credit_note_line_item', 'invoiceitem']);
const WITHOUT_LIVEMODE = new Set<ResourceName>([
  'subscription_item',
  'account',
  'balance_transaction',
  'item',
  'refund',
  'transfer_reversal',
]);

function withCommons(name: ResourceName, now: number): object {
  return {
    ...(!WITHOUT_CREATED.has(name) && { created: now }),
    ...(!WITHOUT_LIVEMODE.has(name) && { livemode: false }),
  };
}
