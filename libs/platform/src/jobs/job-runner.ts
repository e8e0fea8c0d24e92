import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import {
  Logger as GraphileLogger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { systemActor } from '../access/actor.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JOB, type JobHandler, type JobWishes } from './decorators.js';
import { LiveWorkers } from './live-workers.js';
import { Reactions } from './reactions.js';

const reactPayload = z.object({ eventId: z.uuid(), reaction: z.string() });

/** Runs jobs and reactions from the queue in PostgreSQL. One per worker process. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private readonly log = new Logger(JobRunner.name);
  private runner: Runner | undefined;
  private lives: LiveWorkers | undefined;

  constructor(
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly reactions: Reactions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param concurrency jobs at the same time. */
  async start(concurrency = 4): Promise<void> {
    const jobs = this.jobs();
    const tasks: TaskList = { react: (payload) => this.react(payload) };
    for (const { wishes, handler } of jobs) tasks[wishes.name] = (payload) => handler.run(payload);
    const cronItems = jobs
      .filter(({ wishes }) => wishes.cron !== undefined)
      .map(({ wishes }) => ({ task: wishes.name, match: wishes.cron!, options: { maxAttempts: 5 } }));
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      this.lives = new LiveWorkers(this.config.databaseUrl, workerPool.id);
    });
    this.runner = await run({
      events,
      connectionString: this.config.databaseUrl,
      concurrency,
      maxPoolSize: concurrency + 2,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: tasks,
      parsedCronItems: parseCronItems(cronItems),
      logger: new GraphileLogger(() => (level, message) => this.write(level, message)),
    });
    await this.lives?.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    await this.lives?.stop();
  }

  /** The row in `platform.handled` and the reaction's own writes commit together: a second delivery finds the row. */
  private async react(payload: unknown): Promise<void> {
    const { eventId, reaction } = reactPayload.parse(payload);
    const registered = this.reactions.get(reaction);
    if (!registered) throw new Error(`No reaction named ${reaction}`);
    await this.unitOfWork.run(systemActor(reaction), async (tx) => {
      const [event] = await tx.query<{ payload: unknown }>(
        `WITH first AS (
           INSERT INTO platform.handled (event_id, reaction, handled_at) VALUES ($1, $2, $3)
           ON CONFLICT DO NOTHING RETURNING event_id)
         SELECT payload FROM platform.event JOIN first ON first.event_id = event.id`,
        [eventId, reaction, tx.now],
      );
      if (event) await registered.handler.react(registered.event.schema.parse(event.payload), tx);
    });
  }

  private jobs(): { wishes: JobWishes; handler: JobHandler }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const wishes =
        instance && metatype ? this.reflector.get<JobWishes | undefined>(JOB, metatype) : undefined;
      return wishes ? [{ wishes, handler: instance as JobHandler }] : [];
    });
  }

  private write(level: string, message: string): void {
    if (level === 'error') this.log.error(message);
    else if (level === 'warning') this.log.warn(message);
    else this.log.debug(message);
  }
}
