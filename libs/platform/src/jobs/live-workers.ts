import { Logger } from '@nestjs/common';
import pg from 'pg';

/** Any number, as long as nobody else uses it for advisory locks with two keys. */
const NAMESPACE = 20_261_101;
const LOOK_EVERY_MS = 10_000;
/** A process that has just started may hold a job for a moment before it holds its lock. */
const OLD_ENOUGH = '5 seconds';

/**
 * A worker process that is killed leaves its jobs locked, and the queue alone frees them only after four hours. So each process
 * holds a lock that PostgreSQL drops together with its connection: whoever's lock is free is dead, and the jobs go to the living.
 */
export class LiveWorkers {
  private readonly log = new Logger(LiveWorkers.name);
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** @param name as the queue writes it beside the jobs of this process. */
  constructor(
    private readonly databaseUrl: string,
    private readonly name: string,
  ) {}

  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.leave();
  }

  private async leave(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** @returns the names of the dead whose jobs are free now. A database that does not answer is asked again later. */
  async look(): Promise<string[]> {
    try {
      this.client ??= await this.connect();
      const { rows } = await this.client.query<{ locked_by: string }>(
        `WITH holder AS MATERIALIZED (
           SELECT DISTINCT locked_by FROM (
             SELECT locked_by, locked_at FROM graphile_worker._private_jobs
             UNION ALL SELECT locked_by, locked_at FROM graphile_worker._private_job_queues) AS held
           WHERE locked_by <> $2 AND locked_at < now() - $3::interval)
         SELECT locked_by FROM holder WHERE pg_try_advisory_xact_lock($1, hashtext(locked_by))`,
        [NAMESPACE, this.name, OLD_ENOUGH],
      );
      const dead = rows.map((row) => row.locked_by);
      if (dead.length === 0) return [];
      await this.client.query('SELECT graphile_worker.force_unlock_workers($1)', [dead]);
      this.log.warn(`Jobs of workers that are gone were freed: ${dead.join(', ')}`);
      return dead;
    } catch (error) {
      this.log.error(error);
      await this.leave();
      return [];
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'madoguchi-worker-lives',
    });
    // The next look finds the line dead and takes a new one.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [NAMESPACE, this.name]);
    return client;
  }
}
