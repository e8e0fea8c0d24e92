import { systemActor } from '../access/actor.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { z } from 'zod';

const Happened = { name: 'Happened', schema: z.object({ what: z.string() }) } as const;

describe('unit of work', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase([], { Happened: ['WhenHappened', 'WhenHappenedToo'] });
  });
  afterAll(() => db.close());
  const count = async (sql: string) => Number((await db.owner.query(sql)).rows[0].count);

  it('keeps nothing of a transaction that fails: no event, no job, no audit entry', async () => {
    const doomed = db.unitOfWork.run(systemActor('test'), async (tx) => {
      await tx.publish(Happened, { what: 'x' });
      await tx.audit('test.doomed', 'x');
      throw new Error('after the writes');
    });
    await expect(doomed).rejects.toThrow('after the writes');
    expect(await count('SELECT count(*) FROM platform.event')).toBe(0);
    expect(await count('SELECT count(*) FROM platform.audit_entry')).toBe(0);
    expect(await count('SELECT count(*) FROM graphile_worker.jobs')).toBe(0);
  });

  it('refuses a name for a statement that PostgreSQL would cut off', async () => {
    const named = (name: string) =>
      db.unitOfWork.run(systemActor('test'), (tx) => tx.prepared(name, 'SELECT 1 AS one', []));
    await expect(named('x'.repeat(63))).resolves.toEqual([{ one: 1 }]);
    await expect(named('x'.repeat(64))).rejects.toThrow(RangeError);
  });

  it('queues one job per reaction together with the fact', async () => {
    await db.unitOfWork.run(systemActor('test'), (tx) => tx.publish(Happened, { what: 'y' }));
    expect(await count(`SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'react'`)).toBe(2);
  });

  it('brings both of two transactions to their end that wait for each other', async () => {
    await db.owner.query('CREATE TABLE platform.seat AS SELECT n, 0 AS taken FROM generate_series(1, 2) n');
    await db.owner.query('GRANT SELECT, UPDATE ON platform.seat TO madoguchi_app');
    let arrived = 0;
    const take = (first: number, second: number) =>
      db.unitOfWork.run(systemActor('test'), async (tx) => {
        const sit = (n: number) => tx.query('UPDATE platform.seat SET taken = taken + 1 WHERE n = $1', [n]);
        await sit(first);
        arrived += 1;
        // Both hold one seat before either asks for the other; a repetition need not wait.
        while (arrived < 2) await new Promise((done) => setImmediate(done));
        await sit(second);
      });
    await Promise.all([take(1, 2), take(2, 1)]);
    // One of the two is turned away at least once and comes again.
    expect(arrived).toBeGreaterThanOrEqual(3);
    expect((await db.owner.query('SELECT taken FROM platform.seat')).rows).toEqual([
      { taken: 2 },
      { taken: 2 },
    ]);
    await db.owner.query('DROP TABLE platform.seat');
  });

  it('gives the movable time, the same for the whole transaction', async () => {
    await db.owner.query(`UPDATE platform.clock SET offset_ms = 86400000`);
    const ahead = await db.unitOfWork.run(systemActor('test'), async (tx) => tx.now.getTime() - Date.now());
    expect(Math.abs(ahead - 86_400_000)).toBeLessThan(5_000);
    await db.owner.query(`UPDATE platform.clock SET offset_ms = 0`);
  });

  it('works as a role that cannot lower the walls', async () => {
    await db.unitOfWork.run(systemActor('test'), (tx) => tx.audit('test.seen', 'x'));
    const seen = (scope: string) =>
      db.dataSource.transaction(async (manager) => {
        await manager.query(`SELECT platform.enter($1, '', '')`, [scope]);
        return manager.query('SELECT * FROM platform.audit_entry');
      });
    expect(await seen('system')).toHaveLength(1);
    expect(await seen('client')).toHaveLength(0);
    await expect(
      db.dataSource.query('ALTER TABLE platform.audit_entry DISABLE ROW LEVEL SECURITY'),
    ).rejects.toThrow(/owner/);
    await expect(db.dataSource.query('DELETE FROM platform.audit_entry')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('publishes and audits many at once as one by one', async () => {
    const jobs = `SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'react'`;
    const before = await count(jobs);
    await db.unitOfWork.run(systemActor('test'), async (tx) => {
      await tx.publishAll(Happened, [{ what: 'many 1' }, { what: 'many 2' }, { what: 'many 3' }]);
      await tx.auditAll('test.many', ['1', '2'], { why: 'together' });
      await tx.publishAll(Happened, []);
      await tx.auditAll('test.many', []);
    });
    expect(await count(jobs)).toBe(before + 6);
    const { rows: facts } = await db.owner.query(
      `SELECT payload->>'what' AS what FROM platform.event WHERE payload->>'what' LIKE 'many%' ORDER BY 1`,
    );
    expect(facts.map(({ what }) => what)).toEqual(['many 1', 'many 2', 'many 3']);
    const { rows: entries } = await db.owner.query(
      `SELECT subject, details, system_name FROM platform.audit_entry WHERE action = 'test.many' ORDER BY id`,
    );
    expect(entries).toEqual(
      ['1', '2'].map((subject) => ({ subject, details: { why: 'together' }, system_name: 'test' })),
    );
    const wrong = db.unitOfWork.run(systemActor('test'), (tx) =>
      tx.publishAll(Happened, [{ what: 'many 4' }, { what: 4 as never }]),
    );
    await expect(wrong).rejects.toThrow();
    expect(await count(`SELECT count(*) FROM platform.event WHERE payload->>'what' = 'many 4'`)).toBe(0);
  });
});
