import { plusMs } from '@madoguchi/kernel';
import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { openShopFloor, type ShopFloor, tea } from '../testing/shop-floor.js';

/** What an agent has at hand while they call somebody back, and what comes of it. */
describe('the work of a call back', () => {
  let floor: ShopFloor;
  let side: Awaited<ReturnType<ShopFloor['side']>>;
  let colleague: PersonActor;
  let goodsId: string;
  let now = new Date('2026-11-04T01:00:00Z');
  let serial = 0;

  beforeAll(async () => {
    floor = await openShopFloor();
    side = await floor.side();
    colleague = floor.arrange.person(side.operatorId, 'agent');
    goodsId = (await floor.use.add.execute(side.owner, side.deskId, { ...tea, stock: 100 })).id;
  });
  beforeEach(async () => {
    await clock(plusMs(now, 60_000));
    await rows(`DELETE FROM fulfilment.presence`);
  });
  afterAll(() => floor.db.close());

  const rows = async (sql: string, params: unknown[] = []) => (await floor.db.owner.query(sql, params)).rows;
  const clock = async (at: Date) => {
    now = at;
    await rows(
      `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${at.toISOString()}'::timestamptz $$`,
    );
  };
  /** A call that nobody answered, of one caller. */
  const abandoned = async () => {
    const { id, providerCallId } = await floor.use.offer.execute(side.key, {
      deskId: side.deskId,
      providerCallId: `work-${++serial}`,
      callerNumber: '09011112222',
    });
    await floor.use.end.execute(side.key, providerCallId, { abandoned: true });
    return id;
  };
  /** A call that left a message and is done. */
  const recorded = async (message: string) => {
    const id = await floor.call(side);
    await floor.use.hangUp.execute(side.agent, id);
    await floor.use.record.execute(side.agent, id, { outcome: 'message', urgency: 'normal', message });
    return id;
  };
  /** The colleague, who has nothing to do with the call, is at the telephone for it. */
  const callsBack = async (interactionId: string) => {
    const { id } = await floor.use.promise.execute(side.supervisor, interactionId, { dueAt: now });
    await floor.use.presence.execute(colleague, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId: side.operatorId, personId: colleague.personId }]),
    );
    expect(await floor.use.routeCallbacks.execute(side.operatorId)).toBe(1);
    await floor.use.startCallback.execute(colleague, id);
    return id;
  };
  const order = (interactionId: string, who = colleague) =>
    floor.use.place.execute(who, floor.ordered(interactionId, [[goodsId, 1]]));
  const units = (interactionId: string) =>
    rows('SELECT rule, billable FROM fulfilment.usage_record WHERE interaction_id = $1', [interactionId]);
  const mails = async () =>
    (
      await rows(
        `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         WHERE t.identifier = 'send-mail' ORDER BY j.id`,
      )
    ).map(({ payload }) => payload as { to: string; subject: string; text: string });

  it('shows the call it was promised in for as long as it lasts, and no other', async () => {
    const [earlier, call] = [await recorded('前の用件'), await recorded('折り返しの用件')];
    await expect(floor.use.interactions.one(colleague, call)).rejects.toThrow('NOT_FOUND');
    const id = await callsBack(call);
    expect(await floor.use.interactions.one(colleague, call)).toMatchObject({ message: '折り返しの用件' });
    const history = (await floor.use.interactions.histories(colleague, [call])).get(call)!;
    expect(history.map(({ summary }) => summary)).toContain('前の用件');
    await expect(floor.use.interactions.one(colleague, earlier)).rejects.toThrow('NOT_FOUND');
    await floor.use.finishCallback.execute(colleague, id, { outcome: 'reached' });
    await expect(floor.use.interactions.one(colleague, call)).rejects.toThrow('NOT_FOUND');
  });

  it('takes an order for the call it was promised in, which stays as free as it was', async () => {
    const call = await abandoned();
    await expect(order(call)).rejects.toThrow('NOT_FOUND');
    const id = await callsBack(call);
    const placed = await order(call);
    const { taken } = await floor.use.orderDesk.execute(colleague, call);
    expect(taken.map(({ id: ofCall }) => ofCall)).toEqual([placed.id]);
    await floor.use.finishCallback.execute(colleague, id, { outcome: 'reached' });
    expect(await units(call)).toEqual([{ rule: 'abandoned_free', billable: false }]);
    await expect(order(call)).rejects.toThrow('NOT_FOUND');
  });

  it('takes an order days after the call, which still makes one unit', async () => {
    const call = await recorded('注文を考えたい');
    await clock(plusMs(now, 3 * 24 * 3_600_000));
    await expect(order(call, side.agent)).rejects.toThrow('orderTooLate');
    const id = await callsBack(call);
    await floor.use.orderDraft.execute(colleague, call, { draft: { note: '書きかけ' }, basedOn: null });
    expect((await floor.use.orderDesk.execute(colleague, call)).kept.draft).toEqual({ note: '書きかけ' });
    await floor.use.place.execute(
      colleague,
      floor.ordered(call, [[goodsId, 1]], { deliverOn: '2026-11-20' }),
    );
    expect(await units(call)).toHaveLength(1);
    await floor.use.finishCallback.execute(colleague, id, { outcome: 'reached' });
  });

  it('is not at an end while an order is begun, unless that is thrown away', async () => {
    const call = await recorded('注文');
    const id = await callsBack(call);
    await floor.use.orderDraft.execute(colleague, call, { draft: { note: '書きかけ' }, basedOn: null });
    const finish = (throwAway: readonly 'order'[]) =>
      floor.use.finishCallback.execute(colleague, id, { outcome: 'reached' }, throwAway);
    await expect(finish([])).rejects.toThrow('unsentOrder');
    expect(await finish(['order'])).toMatchObject({ state: 'done' });
    expect((await floor.use.orderDesk.execute(side.agent, call)).kept.draft).toBeNull();
  });

  it('brings the client a message at once, and what it is about is open again', async () => {
    const call = await recorded('見積もり');
    const question = { onlyOpen: true, first: 20, offset: 0 };
    const isOpen = async () =>
      (await floor.use.inbox.reports(side.owner, question)).items.some(
        ({ interactionId }) => interactionId === call,
      );
    const report = (await floor.use.inbox.reports(side.owner, { ...question, onlyOpen: false })).items.find(
      ({ interactionId }) => interactionId === call,
    )!;
    await floor.use.markDone.execute(side.owner, report.id, true);
    await rows(`UPDATE fulfilment.desk SET report_emails = '{owner@sakura.example}' WHERE id = $1`, [
      side.deskId,
    ]);
    const before = (await mails()).length;
    const id = await callsBack(call);
    await expect(
      floor.use.finishCallback.execute(colleague, id, { outcome: 'reached', forClient: true }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'note', reason: 'required' }] } });
    expect(await isOpen()).toBe(false);
    const told = { outcome: 'reached', note: '金曜までに返事がほしい', forClient: true } as const;
    await floor.use.finishCallback.execute(colleague, id, told);
    await floor.use.finishCallback.execute(colleague, id, told);
    expect(await isOpen()).toBe(true);
    const sent = (await mails()).slice(before);
    expect(sent.map(({ to }) => to)).toEqual(['owner@sakura.example']);
    expect(sent[0]!.subject).toMatch(/^折り返しのお電話で、/);
    expect(sent[0]!.text).toContain('金曜までに返事がほしい');
  });
});
