import { startOfDay } from '@madoguchi/kernel';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  startPrivateInstance,
  type InstanceWishes,
  type PrivateInstance,
} from '../../../apps/local/src/instance.js';
import { installPlatform } from '../../../apps/local/src/play/install.js';
import { strangerAccount } from '../../../apps/local/src/play/open-market.js';
import { enter } from '../../../apps/local/src/play/people.js';
import { eventually, type Session } from '../../../apps/local/src/play/session.js';
import { withClient } from '../../../apps/local/src/database.js';

/** A running product with a platform company and nothing else. */
export interface Stage {
  readonly instance: PrivateInstance;
  readonly admin: Session;
  /** Moves the product's time to an hour of a Japanese day. */
  setClock(date: string, hour?: number): Promise<void>;
  /** As the owner of the database, past every wall. */
  sql<Row extends object>(text: string, params?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** What api and worker run is the compiled program; only what changed is compiled again. */
export function buildPrograms(): void {
  const built = spawnSync(process.execPath, [join(process.cwd(), 'bin/build.mjs'), 'server'], {
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The server does not compile: ${built.stderr}`);
}

export async function openStage(wishes: InstanceWishes = {}): Promise<Stage> {
  buildPrograms();
  const instance = await startPrivateInstance(wishes);
  try {
    const account = strangerAccount('運営 管理者');
    await installPlatform(instance.env, account);
    const admin = await enter(instance.url, account);
    return {
      instance,
      admin,
      async setClock(date, hour = 9) {
        const at = new Date(startOfDay(date).getTime() + hour * 3_600_000).toISOString();
        await admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at });
      },
      sql: (text, params = []) =>
        withClient(instance.databaseUrl, async (client) => (await client.query(text, params)).rows),
      stop: () => instance.stop(),
    };
  } catch (error) {
    await instance.stop();
    throw error;
  }
}

/** Nothing is waiting in the queue any more: every consequence of what was done so far is there. */
export const settled = (stage: Stage): Promise<unknown> =>
  eventually(
    'An empty queue',
    () =>
      stage.sql<{ task: string }>(
        `SELECT task_identifier AS task FROM graphile_worker.jobs WHERE attempts < max_attempts AND run_at <= now()`,
      ),
    (jobs) => jobs.length === 0,
  );
