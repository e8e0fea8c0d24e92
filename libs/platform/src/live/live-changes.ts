import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Changes, type Pace } from './changes.js';

const CHANNEL = 'madoguchi_live';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** While PostgreSQL cannot be heard, watchers look by themselves. */
const LOOK_ANYWAY_MS = 2_000;
const EVERYTHING = '*';

/**
 * What other processes, and this one, have committed: PostgreSQL's NOTIFY carries a kind and ids to every process that listens.
 * A line that breaks is opened again with growing pauses, and everybody looks again then, because what was said meanwhile is lost.
 */
@Injectable()
export class LiveChanges implements BeforeApplicationShutdown {
  private readonly log = new Logger(LiveChanges.name);
  private readonly topics = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private started = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(private readonly config: Config) {}

  /**
   * Tells of now at once and of each change afterwards, until the reader returns.
   * @param wishes `atLeastEveryMs` tells even when nothing changed, for figures that grow old; `whenLeft` runs once at the end.
   */
  watch(
    paces: readonly Pace[],
    { atLeastEveryMs, whenLeft }: { atLeastEveryMs?: number; whenLeft?: () => void } = {},
  ): Changes {
    const undo: (() => void)[] = whenLeft ? [whenLeft] : [];
    const changes = new Changes(() => undo.forEach((step) => step()), atLeastEveryMs);
    for (const { topic, everyMs, spreadMs = 0 } of paces) {
      const laterMs = Math.random() * spreadMs;
      const changed = () => changes.changed(everyMs, laterMs);
      undo.push(this.on(topic, changed), this.on(EVERYTHING, changed));
    }
    return changes;
  }

  /** @param topic `kind id …` for one thing, or the kind alone for every one of that kind. @returns how to stop. */
  on(topic: string, listener: (ids: string) => void): () => void {
    this.topics.on(topic, listener);
    this.start();
    return () => void this.topics.off(topic, listener);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private start(): void {
    if (this.started) return;
    this.started = true;
    void this.listen();
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'madoguchi-live',
      keepAlive: true,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.pauseMs = FIRST_PAUSE_MS;
      this.topics.emit(EVERYTHING, '');
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  private hear(payload: string): void {
    const [kind, ...ids] = payload.split(' ');
    this.topics.emit(payload, ids.join(' '));
    if (ids.length > 0) this.topics.emit(kind!, ids.join(' '));
  }

  private lost(client: pg.Client, error?: Error): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.log.warn(`Changes are not heard for a moment${error ? `: ${error.message}` : ''}`);
    this.again(performance.now() + this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }

  private again(atMs: number): void {
    const waitMs = Math.min(atMs - performance.now(), LOOK_ANYWAY_MS);
    this.timer = setTimeout(
      () => {
        if (this.stopped) return;
        if (performance.now() >= atMs - 1) void this.listen();
        else {
          this.topics.emit(EVERYTHING, '');
          this.again(atMs);
        }
      },
      Math.max(0, waitMs),
    );
  }
}
