import { type Actor, systemActor } from '@madoguchi/platform/access';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { randomUUID } from 'node:crypto';
import { CompanyStore } from '../store/company.store.js';
import { identityRows } from '../store/rows.js';
import { ReadAuditLog } from './read-audit-log.js';
import { RegisterCompany } from './register-company.js';

describe('the audit log', () => {
  let db: TestDatabase;
  let log: ReadAuditLog;
  const reader = systemActor('test');
  beforeAll(async () => {
    db = await testDatabase(identityRows);
    log = new ReadAuditLog(db.unitOfWork);
  });
  afterAll(() => db.close());

  it('names companies and people instead of their ids', async () => {
    await db.owner.query(
      "INSERT INTO identity.person (id, name, email) VALUES ('p1', '花田 みどり', 'p1@example.com')",
    );
    const actor: Actor = { kind: 'person-without-company', personId: 'p1' };
    const register = new RegisterCompany(db.unitOfWork, new CompanyStore());
    await register.execute(actor, { kind: 'client', name: '花田整骨院', prefecture: 'JP-13' });
    const { items } = await log.page(reader, 1, 0);
    expect(items[0]).toMatchObject({
      action: 'company.register',
      subjectName: '花田整骨院',
      personName: '花田 みどり',
    });
  });

  it('keeps the name or number the subject had when it happened', async () => {
    await db.unitOfWork.run(reader, async (tx) => {
      await tx.audit('contract.end', randomUUID(), { number: 'C-2026-0001' });
      await tx.audit('bundle.approve', randomUUID(), { name: '予約おまかせ', number: 2 });
      await tx.audit('month.close', '2026-11');
    });
    const { items, total } = await log.page(reader, 3, 0);
    expect(items.map(({ subjectName }) => subjectName)).toEqual([null, '予約おまかせ', 'C-2026-0001']);
    expect(total).toBeGreaterThanOrEqual(4);
  });

  it('goes through the pages without gaps', async () => {
    const all = await log.page(reader, 4, 0);
    const second = await log.page(reader, 2, 2);
    expect(second.items.map(({ id }) => id)).toEqual(all.items.slice(2).map(({ id }) => id));
    expect(second.total).toBe(all.total);
  });
});
