import { Logger } from '@nestjs/common';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { LiveWorkers } from './live-workers.js';

describe('workers that live', () => {
  let db: TestDatabase;
  let mine: LiveWorkers;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    db = await testDatabase();
    mine = new LiveWorkers(db.url, 'mine');
  });
  afterAll(async () => {
    await mine.stop();
    await db.close();
  });

  /** A job, and its queue, that this worker took a while ago. */
  async function jobHeldBy(worker: string, secondsAgo = 60): Promise<string> {
    const { rows } = await db.owner.query<{ id: string }>(
      `SELECT id FROM graphile_worker.add_job('anything', queue_name => $1)`,
      [`of ${worker}`],
    );
    for (const table of ['_private_jobs', '_private_job_queues'])
      await db.owner.query(
        `UPDATE graphile_worker.${table} SET locked_by = $1, locked_at = now() - $2 * interval '1 second' WHERE locked_by IS NULL`,
        [worker, secondsAgo],
      );
    return rows[0]!.id;
  }
  const holder = async (job: string) =>
    (await db.owner.query('SELECT locked_by FROM graphile_worker._private_jobs WHERE id = $1', [job])).rows[0]
      .locked_by as string | null;

  it('take over the jobs and queues of one that is gone', async () => {
    const job = await jobHeldBy('killed');
    expect(await mine.look()).toEqual(['killed']);
    expect(await holder(job)).toBeNull();
    const { rowCount } = await db.owner.query(
      'SELECT FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL',
    );
    expect(rowCount).toBe(0);
    expect(await mine.look()).toEqual([]);
  });

  it('leave each other alone, until one ends', async () => {
    const colleague = new LiveWorkers(db.url, 'colleague');
    await colleague.start();
    const [theirs, ours] = [await jobHeldBy('colleague'), await jobHeldBy('mine')];
    expect(await mine.look()).toEqual([]);
    expect([await holder(theirs), await holder(ours)]).toEqual(['colleague', 'mine']);
    await colleague.stop();
    expect(await mine.look()).toEqual(['colleague']);
    expect([await holder(theirs), await holder(ours)]).toEqual([null, 'mine']);
  });

  it('give one that has just started the time to say so', async () => {
    await jobHeldBy('newcomer', 1);
    expect(await mine.look()).toEqual([]);
  });

  it('hold their place again after the connection broke', async () => {
    const colleague = new LiveWorkers(db.url, 'patient');
    await colleague.start();
    const job = await jobHeldBy('patient');
    await db.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'madoguchi-worker-lives' AND datname = current_database()`,
    );
    // The first look notices that the line is dead, the second has a new one.
    await colleague.look();
    await colleague.look();
    await mine.look();
    expect(await mine.look()).not.toContain('patient');
    expect(await holder(job)).toBe('patient');
    await colleague.stop();
  });
});
