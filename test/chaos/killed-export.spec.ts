import { join } from 'node:path';
import { Child } from '../../apps/local/src/child.js';
import { withClient } from '../../apps/local/src/database.js';
import { Log } from '../../apps/local/src/log.js';
import { strangerAccount } from '../../apps/local/src/play/open-market.js';
import { found } from '../../apps/local/src/play/people.js';
import { eventually, type Session } from '../../apps/local/src/play/session.js';
import { clients } from '../../apps/local/src/seed/companies.js';
import { openStage, type Stage } from '../scenarios/support/stage.js';

interface Export {
  readonly id: string;
  readonly state: string;
}

describe('an export whose process is killed in every try', () => {
  let stage: Stage;
  let log: Log;
  let owner: Session;
  let worker: Child | undefined;

  beforeAll(async () => {
    stage = await openStage({ workers: 0 });
    log = new Log(join(stage.instance.logFile, '../worker.log'));
    await startWorker();
    ({ session: owner } = await found(
      stage.instance.url,
      'CLIENT',
      clients[0]!.profile,
      strangerAccount('佐々木 花'),
    ));
    await worker!.stop();
  }, 400_000);
  afterAll(async () => {
    await worker?.stop();
    await log?.close();
    await stage?.stop();
  });

  const startWorker = async () => {
    worker = new Child({
      name: 'worker',
      script: join(process.cwd(), 'apps/worker/dist/main.js'),
      env: { ...stage.instance.env },
      log,
    });
    if (!(await worker.said(/worker ready/))) throw new Error(worker.lastWords);
  };
  const kill = async () => {
    worker!.signal('SIGKILL');
    await worker!.ended;
    // As if some seconds had passed: jobs of a process that is gone are freed then.
    await stage.sql(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'`);
  };
  const request = async () =>
    (await owner.graphql<{ requestExport: Export }>('mutation { requestExport { id state } }')).requestExport;
  const newest = async () =>
    (await owner.graphql<{ dataExports: Export[] }>('query { dataExports { id state } }')).dataExports[0]!;
  const attempts = async (id: string) =>
    (
      await stage.sql<{ attempts: number }>(
        `SELECT attempts FROM identity.data_export WHERE id = $1 AND state = 'running'`,
        [id],
      )
    )[0]?.attempts;

  it('ends as failed by itself and may be asked for again', async () => {
    const { id } = await request();
    // Nobody can read this table, so every try is killed while it writes.
    await withClient(stage.instance.databaseUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE identity.webhook_endpoint IN ACCESS EXCLUSIVE MODE');
      for (const number of [1, 2, 3]) {
        await startWorker();
        await eventually(
          `Try ${number}`,
          () => attempts(id),
          (count) => count === number,
        );
        await kill();
      }
      expect((await newest()).state).toBe('RUNNING');
      expect((await request()).id).toBe(id);
      await startWorker();
      await eventually(
        'The end of the export',
        () => newest(),
        ({ state }) => state === 'FAILED',
      );
      await client.query('ROLLBACK');
    });
    expect(await stage.sql('SELECT FROM identity.data_export_piece WHERE export_id = $1', [id])).toEqual([]);

    const again = await request();
    expect(again.id).not.toBe(id);
    await eventually(
      'The second export',
      () => newest(),
      ({ state }) => state === 'READY',
    );
  }, 400_000);
});
