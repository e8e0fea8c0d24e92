import { openShopFloor, type ShopFloor } from '../testing/shop-floor.js';

describe('an order that was begun in a call and not placed', () => {
  let floor: ShopFloor;
  let side: Awaited<ReturnType<ShopFloor['side']>>;
  beforeAll(async () => {
    floor = await openShopFloor();
    side = await floor.side();
  });
  afterAll(() => floor.db.close());

  const wish = { outcome: 'resolved', urgency: 'normal' } as const;

  it('is not left behind unasked; once it is thrown away the call is recorded, also twice', async () => {
    const { agent } = side;
    const id = await floor.call(side);
    await floor.use.orderDraft.execute(agent, id, { draft: { buyerName: '途中' }, basedOn: null });
    await floor.use.hangUp.execute(agent, id);
    for (const thrownAway of [[], ['case']] as const)
      await expect(floor.use.record.execute(agent, id, wish, null, thrownAway)).rejects.toMatchObject({
        code: 'CONFLICT',
        reason: 'unsentOrder',
      });
    expect((await floor.use.orderDesk.execute(agent, id)).kept.draft).toEqual({ buyerName: '途中' });
    for (let twice = 0; twice < 2; twice += 1)
      expect((await floor.use.record.execute(agent, id, wish, null, ['order'])).state).toBe('completed');
    expect((await floor.use.orderDesk.execute(agent, id)).kept.draft).toBeNull();
  });
});
