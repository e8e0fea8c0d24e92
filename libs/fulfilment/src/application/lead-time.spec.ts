import { addDays, dateAt } from '@madoguchi/kernel';
import type { LeadTime } from '../domain/lead-time.js';
import { openShopFloor, type ShopFloor, tea } from '../testing/shop-floor.js';

const everyDay: LeadTime = {
  days: 3,
  cutOff: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  shipsOnHolidays: true,
  transitDays: 2,
};

describe('what a shop can keep', () => {
  let floor: ShopFloor;
  let side: Awaited<ReturnType<ShopFloor['side']>>;
  let goodsId: string;
  let slowId: string;
  let callId: string;
  let today: string;
  beforeAll(async () => {
    floor = await openShopFloor();
    side = await floor.side();
    goodsId = (await floor.use.add.execute(side.owner, side.deskId, { ...tea, stock: null })).id;
    const slow = { ...tea, sku: 'SLOW', stock: null, leadDays: 10 };
    slowId = (await floor.use.add.execute(side.owner, side.deskId, slow)).id;
    callId = await floor.call(side);
    const { rows } = await floor.db.owner.query('SELECT platform.now() AS now');
    today = dateAt(rows[0].now);
  });
  afterAll(() => floor.db.close());

  const place = (deliverOn: string | null, wanted = [goodsId]) =>
    floor.use.place.execute(
      side.agent,
      floor.ordered(
        callId,
        wanted.map((id) => [id, 1]),
        { deliverOn },
      ),
    );
  const set = (lead: LeadTime | null) => floor.use.setLeadTime.execute(side.owner, side.deskId, lead);
  const tooSoon = (day: string) => ({
    details: {
      fields: [{ path: 'deliverOn', reason: 'deliveryTooSoon', params: { day: day.replaceAll('-', '/') } }],
    },
  });

  it('is anything until the shop says how long it needs', async () => {
    expect(await floor.use.leadTime.ofShop(side.owner, side.deskId)).toBeNull();
    expect(await floor.use.leadTime.earliest(side.agent, side.deskId, [goodsId])).toBeNull();
    expect((await place(today)).deliverOn).toBe(today);
  });

  it('is told to the agent and kept by the server, to the day', async () => {
    await set(everyDay);
    const earliest = addDays(today, 5);
    expect(await floor.use.leadTime.earliest(side.agent, side.deskId, [goodsId])).toEqual({
      leavesOn: addDays(today, 3),
      arrivesOn: earliest,
    });
    await expect(place(addDays(today, 4))).rejects.toMatchObject(tooSoon(earliest));
    expect((await place(earliest)).deliverOn).toBe(earliest);
    // Whoever wishes no day gets none promised.
    expect((await place(null)).deliverOn).toBeNull();
  });

  it('waits for goods that need longer than the shop', async () => {
    const earliest = addDays(today, 12);
    expect((await floor.use.leadTime.earliest(side.agent, side.deskId, [goodsId, slowId]))!.arrivesOn).toBe(
      earliest,
    );
    await expect(place(addDays(today, 11), [goodsId, slowId])).rejects.toMatchObject(tooSoon(earliest));
  });

  it('rests on the days off of the desk', async () => {
    await floor.db.owner.query(`UPDATE fulfilment.desk SET closed_days = $2 WHERE id = $1`, [
      side.deskId,
      JSON.stringify([{ from: today, until: addDays(today, 6), name: '棚卸し' }]),
    ]);
    expect((await floor.use.leadTime.earliest(side.agent, side.deskId, [goodsId]))!.leavesOn).toBe(
      addDays(today, 10),
    );
    await floor.db.owner.query(`UPDATE fulfilment.desk SET closed_days = '[]' WHERE id = $1`, [side.deskId]);
  });

  it('binds a correction that promises another day, and leaves alone what was promised', async () => {
    const { id, version, lines, ...order } = await place(addDays(today, 5));
    await set({ ...everyDay, days: 20 });
    const correct = (change: object, at: number) =>
      floor.use.correct.execute(side.owner, {
        ...order,
        lines: lines.map(({ goodsId: ordered, quantity }) => ({ goodsId: ordered, quantity })),
        orderId: id,
        version: at,
        ...change,
      });
    expect((await correct({ note: '玄関先へ' }, version)).deliverOn).toBe(addDays(today, 5));
    await expect(correct({ deliverOn: addDays(today, 6) }, version + 1)).rejects.toMatchObject(
      tooSoon(addDays(today, 22)),
    );
    await set(null);
    expect((await correct({ deliverOn: addDays(today, 6) }, version + 1)).deliverOn).toBe(addDays(today, 6));
  });

  it('is nobody else’s to read or to set', async () => {
    const foreign = await floor.side('乙');
    for (const work of [
      () => floor.use.leadTime.ofShop(foreign.owner, side.deskId),
      () => floor.use.leadTime.earliest(foreign.agent, side.deskId, []),
      () => floor.use.leadTime.earliest(foreign.agent, foreign.deskId, [goodsId]),
      () => floor.use.setLeadTime.execute(foreign.owner, side.deskId, everyDay),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await floor.use.leadTime.ofShop(side.owner, side.deskId)).toBeNull();
  });
});
