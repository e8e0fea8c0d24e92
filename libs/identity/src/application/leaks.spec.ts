import type { PersonActor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { randomUUID } from 'node:crypto';
import type { LeakFacts } from '../domain/leak.js';
import { CompanyStore } from '../store/company.store.js';
import { LeakStore } from '../store/leak.store.js';
import { identityRows } from '../store/rows.js';
import { MarkLeakReported } from './mark-leak-reported.js';
import { ReadLeaks } from './read-leaks.js';
import { RemindOfLeaks } from './remind-of-leaks.js';
import { TellLeakClients } from './tell-leak-clients.js';
import { WriteLeak } from './write-leak.js';

describe('an incident of personal data', () => {
  let db: TestDatabase;
  let write: WriteLeak, mark: MarkLeakReported, tell: TellLeakClients, read: ReadLeaks, remind: RemindOfLeaks;
  let admin: PersonActor, owner: PersonActor;
  let sakura: string, midori: string;

  beforeAll(async () => {
    db = await testDatabase(identityRows);
    const [leaks, companies] = [new LeakStore(), new CompanyStore()];
    write = new WriteLeak(db.unitOfWork, leaks, companies);
    mark = new MarkLeakReported(db.unitOfWork, leaks);
    tell = new TellLeakClients(db.unitOfWork, leaks, companies);
    read = new ReadLeaks(db.unitOfWork, leaks, companies);
    remind = new RemindOfLeaks(db.unitOfWork, leaks, companies, {
      publicUrl: 'https://madoguchi.example',
    } as Config);
    sakura = await company('client', 'さくら歯科', 'owner', 'sakura@example.jp');
    midori = await company('client', 'みどり整骨院', 'owner', 'midori@example.jp');
    const platform = await company('platform', '窓口', 'admin', 'admin@example.jp');
    admin = person(platform, 'platform', 'admin');
    owner = person(sakura, 'client', 'owner');
  });
  beforeEach(() => at('2026-11-10T10:00:00+09:00'));
  afterAll(() => db.close());

  const person = (companyId: string, companyKind: PersonActor['companyKind'], role: PersonActor['role']) =>
    ({ kind: 'person', personId: `p-${companyId}`, companyId, companyKind, role }) as const;
  const company = async (kind: string, name: string, role: string, email: string): Promise<string> => {
    const id = randomUUID();
    await db.owner.query(
      'INSERT INTO identity.company (id, kind, name, created_at) VALUES ($1, $2, $3, now())',
      [id, kind, name],
    );
    await db.owner.query('INSERT INTO identity.person (id, name, email) VALUES ($1, $2, $3)', [
      `p-${id}`,
      name,
      email,
    ]);
    await db.owner.query(
      'INSERT INTO identity.membership (person_id, company_id, role, joined_at) VALUES ($1, $2, $3, now())',
      [`p-${id}`, id, role],
    );
    return id;
  };
  const at = (iso: string) =>
    db.owner.query(
      `UPDATE platform.clock SET offset_ms = ceil(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)`,
      [iso],
    );
  let serial = 0;
  const noticed = async (change: Partial<LeakFacts> = {}) => {
    const what = `取り違え ${++serial}`;
    const facts: LeakFacts = {
      what,
      noticedAt: new Date('2026-11-10T09:00:00+09:00'),
      grounds: ['sensitive'],
      people: 1,
      clientIds: [sakura],
      ...change,
    };
    await Promise.all([1, 2, 3].map(() => write.execute(admin, facts)));
    const found = (await read.execute(admin)).leaks.filter((leak) => leak.what === what);
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const view = async (id: string) => (await read.execute(admin)).leaks.find((leak) => leak.id === id)!;
  const mails = async (key: string) => {
    const { rows } = await db.owner.query<{ payload: { to: string; subject: string; text: string } }>(
      `SELECT j.payload FROM graphile_worker._private_jobs j WHERE j.key LIKE $1 ORDER BY j.id`,
      [`${key}%`],
    );
    return rows.map(({ payload }) => payload);
  };

  it('is written once, with its deadlines by the clock, and assessed anew as more becomes known', async () => {
    const leak = await noticed();
    expect(leak).toMatchObject({
      quick: 'soon',
      final: 'open',
      deadlines: { quickAimOn: '2026-11-12', quickLimitOn: '2026-11-14', finalOn: '2026-12-09' },
    });
    await at('2026-12-10T10:00:00+09:00');
    expect(await view(leak.id)).toMatchObject({ quick: 'late', final: 'late' });
    await write.assess(admin, leak.id, { grounds: ['wrongful'], people: 3, clientIds: [midori] });
    expect(await view(leak.id)).toMatchObject({
      final: 'open',
      deadlines: { finalOn: '2027-01-08' },
      clients: [{ name: 'さくら歯科' }, { name: 'みどり整骨院' }],
    });
    await write.assess(admin, leak.id, { grounds: [], people: 3, clientIds: [] });
    expect(await view(leak.id)).toMatchObject({ quick: 'not_needed', final: 'not_needed', deadlines: null });
  });

  it('names clients alone, and only those that exist', async () => {
    for (const clientIds of [[admin.companyId], [randomUUID()], ['nobody']])
      await expect(noticed({ clientIds })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps the day of each report and what was said of it, once', async () => {
    const leak = await noticed();
    await mark.execute(admin, leak.id, 'quick', '2026-11-10', '受付番号 1');
    await mark.execute(admin, leak.id, 'quick', '2026-11-10', '受付番号 1');
    expect(await view(leak.id)).toMatchObject({ quick: 'done', quickNote: '受付番号 1', final: 'open' });
    await expect(mark.execute(admin, leak.id, 'quick', '2026-11-10', '受付番号 2')).rejects.toMatchObject({
      reason: 'leakReported',
    });
    await expect(
      db.owner.query(`UPDATE identity.leak SET quick_note = 'x' WHERE id = $1`, [leak.id]),
    ).rejects.toThrow('written once');
  });

  it('is told to the owners of each client once, in the admin’s words, which are kept', async () => {
    const leak = await noticed();
    await Promise.all([1, 2, 3].map(() => tell.execute(admin, leak.id, '宛先を取り違えました。')));
    expect((await mails(`leak-told:${leak.id}`)).map(({ to }) => to)).toEqual(['sakura@example.jp']);
    expect((await mails(`leak-told:${leak.id}`))[0]!.text).toContain('宛先を取り違えました。');
    await write.assess(admin, leak.id, { ...leak, clientIds: [midori] });
    await tell.execute(admin, leak.id, '別の報告でも取り違えました。');
    expect((await mails(`leak-told:${leak.id}`)).map(({ to }) => to)).toEqual([
      'sakura@example.jp',
      'midori@example.jp',
    ]);
    expect((await view(leak.id)).clients.map(({ toldWords }) => toldWords)).toEqual([
      '宛先を取り違えました。',
      '別の報告でも取り違えました。',
    ]);
    const unnamed = await noticed({ clientIds: [] });
    await expect(tell.execute(admin, unnamed.id, 'x')).rejects.toMatchObject({ reason: 'nobodyToTell' });
  });

  it('reminds admins every morning while a report is urgent or late, once a day, until it is made', async () => {
    const leak = await noticed();
    const key = `leak:${leak.id}:`;
    await remind.run();
    await remind.run();
    expect((await mails(key)).map(({ to, subject }) => [to, subject])).toEqual([
      ['admin@example.jp', '個人情報の事故の速報の期限は2026-11-12です'],
    ]);
    await at('2026-11-15T08:30:00+09:00');
    await remind.run();
    expect((await mails(key)).at(-1)!.subject).toBe('【期限切れ】個人情報の事故の速報がまだです');
    await mark.execute(admin, leak.id, 'quick', '2026-11-15', '受付番号 1');
    await at('2026-11-16T08:30:00+09:00');
    await remind.run();
    expect(await mails(key)).toHaveLength(2);
    await at('2026-12-02T08:30:00+09:00');
    await remind.run();
    expect((await mails(key)).at(-1)!.subject).toBe('個人情報の事故の確報の期限は2026-12-09です');
    const harmless = await noticed({ grounds: [] });
    await at('2027-03-01T08:30:00+09:00');
    await remind.run();
    expect(await mails(`leak:${harmless.id}`)).toEqual([]);
  });

  it('is the platform’s alone, and nothing of it is deleted', async () => {
    const leak = await noticed();
    const as = (actor: PersonActor, sql: string) => db.unitOfWork.run(actor, (tx) => tx.query(sql));
    for (const table of ['leak', 'leak_client']) {
      expect(await as(owner, `SELECT FROM identity.${table}`)).toEqual([]);
      await expect(as(admin, `DELETE FROM identity.${table}`)).rejects.toThrow('permission denied');
    }
    await expect(
      db.owner.query(`UPDATE identity.leak SET noticed_at = now() WHERE id = $1`, [leak.id]),
    ).rejects.toThrow('written once');
  });
});
