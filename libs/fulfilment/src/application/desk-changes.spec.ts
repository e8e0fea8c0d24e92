import { openFloor, type Floor } from '../testing/call-floor.js';

describe('what a desk said before', () => {
  let floor: Floor;
  const arranged = async (name: string) => {
    const { arrange } = floor;
    const [clientId, operatorId, producerId] = [
      await arrange.company('client', name),
      await arrange.company('operator', name),
      await arrange.company('producer', name),
    ];
    const { deskId } = await arrange.contract({ clientId, operatorId, producerId });
    return {
      deskId,
      clientId,
      operatorId,
      owner: arrange.person(clientId, 'owner'),
      supervisor: arrange.person(operatorId, 'supervisor'),
    };
  };
  let side: Awaited<ReturnType<typeof arranged>>;
  beforeAll(async () => {
    floor = await openFloor();
    side = await arranged('甲');
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:03:00+09:00'));
  afterAll(() => floor.db.close());

  const desk = () => floor.use.desks.one(side.owner, side.deskId);
  const listed = (actor = side.owner) => floor.use.deskChanges.execute(actor, side.deskId, 'ja');
  const jobs = async () =>
    (
      await floor.db.owner.query(
        `SELECT payload, run_at AS "runAt" FROM graphile_worker._private_jobs j
         JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'tell-of-desk-change'`,
      )
    ).rows as { payload: object; runAt: Date }[];

  it('is listed with who changed what, and brought back part by part as a new version', async () => {
    const { updateDesk, restoreDesk } = floor.use;
    const first = await desk();
    await updateDesk.execute(side.owner, side.deskId, { ...first, greeting: '新しい挨拶です。' });
    const second = await desk();
    await updateDesk.execute(side.supervisor, side.deskId, {
      ...second,
      knowledge: [{ question: '駐車場はありますか', answer: '2台あります' }],
      closedOnHolidays: !second.closedOnHolidays,
    });
    const [newest, oldest] = await listed();
    expect(oldest).toMatchObject({
      version: first.version,
      side: 'client',
      parts: [
        { part: 'greeting', before: [first.greeting], after: ['新しい挨拶です。'] },
        ...(oldest!.parts.length > 1 ? [{ part: 'script' }] : []),
      ],
    });
    expect(newest).toMatchObject({ side: 'operator', byName: null });
    expect(newest!.parts.map(({ part }) => part)).toEqual(['hours', 'knowledge']);
    expect(newest!.parts[0]!.before).toContain(first.closedOnHolidays ? '祝日は休み' : '祝日も受付');
    const restored = await restoreDesk.execute(side.owner, side.deskId, first.version);
    expect(restored).toMatchObject({
      greeting: first.greeting,
      version: second.version + 2,
      closedOnHolidays: !first.closedOnHolidays,
    });
    expect(restored.knowledge).toMatchObject([{ question: '駐車場はありますか' }]);
    const again = await restoreDesk.execute(side.supervisor, side.deskId, first.version);
    expect(again.version).toBe(restored.version);
    // Going back can be gone back on.
    await restoreDesk.execute(side.supervisor, side.deskId, restored.version - 1);
    expect((await desk()).greeting).toBe('新しい挨拶です。');
  });

  it('is told to the other side once for ten minutes of work, with what was changed', async () => {
    const planned = await jobs();
    expect(planned).toHaveLength(2);
    expect(new Set(planned.map(({ runAt }) => runAt.toISOString()))).toEqual(
      new Set(['2026-11-04T01:10:00.000Z']),
    );
    for (const { payload } of planned) await floor.use.tellOfDeskChange.run(payload);
    for (const { payload } of planned) await floor.use.tellOfDeskChange.run(payload);
    const { rows } = await floor.db.owner.query(
      `SELECT payload->>'subject' AS subject, payload->>'text' AS text FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'send-mail' AND j.key LIKE 'desk-change:%'`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const { subject, text } of rows as { subject: string; text: string }[]) {
      expect(subject).toContain((await desk()).name);
      expect(text).toContain(`/desks/${side.deskId}/changes`);
      expect(text).toContain('最初の挨拶');
    }
  });

  it('is nobody else’s, and a version that never was is not found', async () => {
    const other = await arranged('乙');
    await expect(listed(other.owner)).rejects.toThrow('NOT_FOUND');
    await expect(floor.use.restoreDesk.execute(other.owner, side.deskId, 1)).rejects.toThrow('NOT_FOUND');
    await expect(floor.use.restoreDesk.execute(side.owner, side.deskId, 999)).rejects.toThrow('NOT_FOUND');
  });
});
