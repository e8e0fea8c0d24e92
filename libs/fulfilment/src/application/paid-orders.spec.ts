import { systemActor } from '@madoguchi/platform/access';
import { ordersCsv } from '../documents/order-files.js';
import { openShopFloor, type ShopFloor, tea } from '../testing/shop-floor.js';

describe('the money for an order', () => {
  let floor: ShopFloor;
  let side: Awaited<ReturnType<ShopFloor['side']>>;
  let goodsId: string;
  let callId: string;
  beforeAll(async () => {
    floor = await openShopFloor();
    side = await floor.side();
    goodsId = (await floor.use.add.execute(side.owner, side.deskId, { ...tea, stock: 1_000 })).id;
    callId = await floor.call(side);
  });
  afterAll(() => floor.db.close());

  const place = (change = {}) =>
    floor.use.place.execute(side.agent, floor.ordered(callId, [[goodsId, 1]], change));
  const one = (id: string) => floor.use.orders.one(side.owner, id);
  const kinds = async (id: string) => (await one(id)).history.map(({ kind }) => kind);

  it('is noted by client or desk, once, and taken back; it stands in history and file', async () => {
    const { id } = await place();
    const mark = (who: typeof side.owner, paid: boolean) => floor.use.paid.execute(who, id, paid);
    await Promise.all([mark(side.owner, true), mark(side.supervisor, true), mark(side.owner, true)]);
    const paid = await one(id);
    expect(paid.paidAt).toBeInstanceOf(Date);
    expect(await kinds(id)).toEqual(['received', 'paid']);
    expect(ordersCsv([paid], 'utf-8').toString()).toContain('入金済み');
    await mark(side.supervisor, false);
    expect(await kinds(id)).toEqual(['received', 'paid', 'unpaid']);
    expect(ordersCsv([await one(id)], 'utf-8').toString()).not.toContain('入金済み');
  });

  it('is not noted for what was cancelled, nor by anybody else', async () => {
    const { id } = await place();
    await floor.use.move.execute(side.owner, id, 'cancel', 'お客さまのご都合');
    await expect(floor.use.paid.execute(side.owner, id, true)).rejects.toMatchObject({
      reason: 'cancelledIsNotPaid',
    });
    const other = await floor.side();
    await expect(floor.use.paid.execute(other.owner, id, true)).rejects.toThrow('NOT_FOUND');
  });

  it('does not keep the buyer from reading what was corrected before', async () => {
    const { id, version, lines, ...order } = await place({ email: 'sayaka@example.jp' });
    const corrected = await floor.use.correct.execute(side.owner, {
      ...order,
      orderId: id,
      version,
      lines: lines.map((line) => ({ goodsId: line.goodsId, quantity: 2 })),
    });
    await floor.use.paid.execute(side.owner, id, true);
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.use.whenChanged.react(
        {
          ...side,
          orderId: id,
          number: corrected.number,
          totalMinor: corrected.totalMinor,
          version: corrected.version,
          change: 'corrected',
        },
        tx,
      ),
    );
    const { rows } = await floor.db.owner.query(
      `SELECT count(*)::int AS mails FROM graphile_worker._private_jobs WHERE key = $1`,
      [`order-corrected:${id}:${corrected.version}`],
    );
    expect(rows).toEqual([{ mails: 1 }]);
  });
});
