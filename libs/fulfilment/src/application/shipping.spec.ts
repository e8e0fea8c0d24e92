import { jest } from '@jest/globals';
import { systemActor } from '@madoguchi/platform/access';
import iconv from 'iconv-lite';
import { addressCsv } from '../documents/address-file.js';
import type { AddressColumn } from '../domain/address-columns.js';
import { columnsFor } from '../domain/shop-carrier.js';
import { piecesOf } from '../testing/outbound-floor.js';
import { openShopFloor, type ShopFloor, tea } from '../testing/shop-floor.js';

describe('a day with many orders', () => {
  let floor: ShopFloor;
  let side: Awaited<ReturnType<ShopFloor['side']>>;
  let goodsId: string;
  let callId: string;
  beforeAll(async () => {
    floor = await openShopFloor();
    side = await floor.side();
    goodsId = (await floor.use.add.execute(side.owner, side.deskId, { ...tea, stock: null })).id;
    callId = await floor.call(side);
  });
  afterAll(() => floor.db.close());

  const rows = async (sql: string, params: unknown[] = []) => (await floor.db.owner.query(sql, params)).rows;
  type State = 'received' | 'confirmed' | 'cancelled';
  const place = async (state: State = 'confirmed', email: string | null = null) => {
    const order = await floor.use.place.execute(side.agent, floor.ordered(callId, [[goodsId, 1]], { email }));
    if (state === 'confirmed') await floor.use.move.execute(side.owner, order.id, 'confirm');
    if (state === 'cancelled') await floor.use.move.execute(side.owner, order.id, 'cancel', 'やめました');
    return order;
  };
  const one = (id: string) => floor.use.orders.one(side.owner, id);
  const ship = (ids: string[], actor = side.owner) =>
    floor.use.shipAll.execute(actor, side.deskId, ids, 'yamato');
  /** Everything that was published of an order goes through its reaction, twice as after a crash, and is written down as handled. */
  const react = async (orderId: string) => {
    const events = await rows(
      `SELECT id, payload FROM platform.event WHERE type = 'OrderChanged' AND payload->>'orderId' = $1 ORDER BY (payload->>'version')::int`,
      [orderId],
    );
    for (const { id, payload } of [...events, ...events])
      await floor.db.unitOfWork.run(systemActor('test'), async (tx) => {
        await tx.query(
          `INSERT INTO platform.handled (event_id, reaction, handled_at) VALUES ($1, 'WhenOrderChanged', $2) ON CONFLICT DO NOTHING`,
          [id, tx.now],
        );
        await floor.use.whenChanged.react(payload, tx);
      });
  };
  const mailsOf = async (orderId: string): Promise<{ subject: string; text: string }[]> =>
    (
      await rows(
        `SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE 'order-%:${orderId}:%' ORDER BY id`,
      )
    ).map(({ payload }) => payload);

  describe('marked in the list', () => {
    it('leaves the house together, each told once, and what cannot leave is named', async () => {
      const leaving = await Promise.all([place('confirmed', 'a@example.jp'), place(), place()]);
      const [received, cancelled] = [await place('received'), await place('cancelled')];
      const ids = [...leaving, received, cancelled].map(({ id }) => id);
      const report = {
        done: 3,
        unchanged: 0,
        problems: [
          { orderId: received.id, number: received.number, reason: 'not_confirmed' },
          { orderId: cancelled.id, number: cancelled.number, reason: 'cancelled' },
        ],
      };
      expect(await ship(ids)).toEqual(report);
      expect(await ship(ids)).toEqual({ ...report, done: 0, unchanged: 3 });
      const { state, carrier, version, history } = await one(leaving[0].id);
      expect([state, carrier, version]).toEqual(['shipped', 'yamato', 3]);
      expect(history.map(({ kind, byClient }) => [kind, byClient])).toEqual([
        ['received', false],
        ['confirmed', true],
        ['shipped', true],
      ]);
      expect(history[2]!.changes).toEqual([{ field: 'carrier', before: null, after: 'yamato' }]);
      await react(leaving[0].id);
      expect((await mailsOf(leaving[0].id)).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('発送しました'),
      ]);
      const audited = await rows(
        `SELECT subject FROM platform.audit_entry WHERE action = 'order.shipped' AND subject = ANY ($1)`,
        [ids],
      );
      expect(audited.map(({ subject }) => subject).sort()).toEqual(leaving.map(({ id }) => id).sort());
    });

    it('is shipped once by two who press at the same moment, in whatever order they marked', async () => {
      const ids = (await Promise.all(Array.from({ length: 12 }, () => place()))).map(({ id }) => id);
      const reports = await Promise.all([
        ship(ids),
        ship([...ids].reverse(), side.supervisor),
        ship(ids.slice(3)),
      ]);
      expect(reports.reduce((all, { done }) => all + done, 0)).toBe(12);
      const [{ n }] = await rows(
        `SELECT count(*)::int AS n FROM fulfilment.order_change WHERE order_id = ANY ($1) AND kind = 'shipped'`,
        [ids],
      );
      expect(n).toBe(12);
    });

    it('needs as many statements for fifty as for two', async () => {
      const statements = async (count: number) => {
        const ids = (await Promise.all(Array.from({ length: count }, () => place('received')))).map(
          ({ id }) => id,
        );
        const runner = floor.db.dataSource.createQueryRunner();
        const query = jest.spyOn(Object.getPrototypeOf(runner) as typeof runner, 'query');
        await floor.use.confirmAll.execute(side.owner, side.deskId, ids);
        await ship(ids);
        const asked = query.mock.calls.length;
        query.mockRestore();
        await runner.release();
        return asked;
      };
      expect(await statements(50)).toBe(await statements(2));
    });

    it('is everything that the filter shows, with what may be marked of it', async () => {
      const order = await place('received', 'marks@example.jp');
      const marks = await floor.use.marks.execute(side.owner, side.deskId, {
        documentsDue: false,
        state: 'received',
        search: 'marks@example.jp',
      });
      expect(marks).toEqual({
        total: 1,
        items: [{ id: order.id, number: order.number, state: 'received', hasEmail: true }],
      });
    });

    it('refuses what is not of this desk, nothing at all, and too much, and then ships nothing', async () => {
      const mine = await place();
      const foreign = await floor.side('乙');
      for (const [ids, reason] of [
        [[mine.id, '00000000-0000-4000-8000-000000000000'], 'NOT_FOUND'],
        [[mine.id, 'no id'], 'NOT_FOUND'],
      ] as const)
        await expect(ship([...ids])).rejects.toMatchObject({ code: reason });
      await expect(ship([])).rejects.toMatchObject({ details: { fields: [{ reason: 'noneMarked' }] } });
      await expect(ship(Array.from({ length: 501 }, () => crypto.randomUUID()))).rejects.toMatchObject({
        details: { fields: [{ reason: 'tooMany' }] },
      });
      for (const work of [
        () => floor.use.shipAll.execute(foreign.owner, side.deskId, [mine.id], null),
        () => floor.use.shipAll.execute(foreign.owner, foreign.deskId, [mine.id], null),
        () => floor.use.confirmAll.execute(foreign.owner, foreign.deskId, [mine.id]),
        () => floor.use.marks.execute(foreign.owner, side.deskId, { documentsDue: false }),
      ])
        await expect(work()).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await one(mine.id)).state).toBe('confirmed');
    });
  });

  describe('the file that comes back from the carrier', () => {
    const bring = (text: string | Buffer, isTrial = false, actor = side.owner) =>
      floor.use.bring.execute(actor, side.deskId, {
        carrier: 'yamato',
        hasHeading: true,
        columns: { order: 0, tracking: 3 },
        isTrial,
        bytes: piecesOf(text),
      });
    const heading = 'お客様管理番号,送り状種類,クール区分,伝票番号\r\n';

    it('ships what it names, says of every other line why not, and twice is once', async () => {
      const [first, second] = [await place('confirmed', 'file@example.jp'), await place()];
      const [received, cancelled, left] = [await place('received'), await place('cancelled'), await place()];
      await floor.use.ship.execute(side.owner, left.id, {
        carrier: 'yamato',
        trackingNumber: '999999999999',
      });
      const text = iconv.encode(
        heading +
          `${String(first.number).padStart(4, '0')},0,0,1111-1111-1111\r\n` +
          `${second.number},0,0,222222222222\r\n` +
          `${received.number},0,0,333333333333\r\n` +
          `${cancelled.number},0,0,444444444444\r\n` +
          `${left.number},0,0,555555555555\r\n` +
          `987654,0,0,666666666666\r\n` +
          `${first.number},0,0,12\r\n`,
        'cp932',
      );
      const report = {
        shipped: 2,
        numbered: 0,
        unchanged: 0,
        mails: 1,
        lines: [
          { line: 2, orderNumber: first.number, buyerName: '三浦 さやか', trackingNumber: '111111111111' },
          { line: 3, orderNumber: second.number, buyerName: '三浦 さやか', trackingNumber: '222222222222' },
        ],
        problems: [
          { line: 4, reason: 'not_confirmed', typed: String(received.number) },
          { line: 5, reason: 'cancelled', typed: String(cancelled.number) },
          { line: 6, reason: 'shipped_otherwise', typed: String(left.number) },
          { line: 7, reason: 'unknown_order', typed: '987654' },
          { line: 8, reason: 'not_a_tracking_number', typed: '12' },
        ],
      };
      expect(await bring(text, true)).toEqual(report);
      // A trial does nothing.
      expect((await one(first.id)).state).toBe('confirmed');
      expect(await bring(text)).toEqual(report);
      expect(await bring(text)).toEqual({ ...report, shipped: 0, unchanged: 2, mails: 0, lines: [] });
      expect(await one(first.id)).toMatchObject({ state: 'shipped', trackingNumber: '111111111111' });
      expect((await one(left.id)).trackingNumber).toBe('999999999999');
      await react(first.id);
      const mails = await mailsOf(first.id);
      expect(mails.length).toBe(1);
      expect(mails[0]!.text).toContain('配送会社：ヤマト運輸\n送り状番号：111111111111');
    });

    it('tells the number of what had left without one, and the buyer reads it', async () => {
      const { id, number } = await place('confirmed', 'later@example.jp');
      await ship([id]);
      expect(await bring(`${heading}${number},0,0,777777777777\r\n`)).toMatchObject({
        shipped: 0,
        numbered: 1,
        mails: 1,
      });
      await react(id);
      expect((await mailsOf(id)).at(-1)!.text).toContain('送り状番号：777777777777');
    });

    it('is remembered by its headings for this carrier', async () => {
      await bring(`${heading}987654,0,0,666666666666\r\n`);
      const look = (carrier: 'yamato' | 'sagawa', text: string) =>
        floor.use.previewParcels.execute(
          side.owner,
          side.deskId,
          carrier,
          Buffer.from(text).toString('base64'),
        );
      const moved = '出荷日,伝票番号,お客様管理番号\r\n2026/11/04,123456789012,1\r\n';
      expect(await look('yamato', moved)).toMatchObject({
        isRemembered: true,
        hasHeading: true,
        columns: { order: 2, tracking: 1 },
      });
      expect((await look('sagawa', moved)).isRemembered).toBe(false);
    });

    it('is refused whole when it cannot be read, and to whom the desk is not', async () => {
      for (const [text, reason] of [
        ['', 'emptyFile'],
        [heading, 'emptyFile'],
        [Buffer.from('504b0304', 'hex'), 'saveAsCsv'],
        [`${heading}1,"${'あ'.repeat(30_000)}`, 'unclosedQuote'],
        [heading + '1,0,0,111111111111\n'.repeat(5_001), 'tooManyGoods'],
      ] as const)
        await expect(bring(text)).rejects.toMatchObject({ reason });
      const foreign = await floor.side('丙');
      await expect(bring(`${heading}1,0,0,111111111111\n`, false, foreign.owner)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });

  describe('what the shop tells of its carrier', () => {
    const set = (content: { trackingUrl?: string | null; addressColumns?: readonly AddressColumn[] }) =>
      floor.use.setCarrier.execute(side.owner, side.deskId, 'sagawa', {
        trackingUrl: null,
        addressColumns: [],
        ...content,
      });

    it('is the page on which buyers follow parcels: in their mail and beside the order', async () => {
      await set({ trackingUrl: 'https://track.example.jp/look?no={number}&lang=ja' });
      const { id } = await place('confirmed', 'follow@example.jp');
      await floor.use.ship.execute(side.owner, id, { carrier: 'sagawa', trackingNumber: '444455556666' });
      const followed = 'https://track.example.jp/look?no=444455556666&lang=ja';
      expect((await one(id)).trackingUrl).toBe(followed);
      await react(id);
      expect((await mailsOf(id))[0]!.text).toContain(`ご確認いただけます。\n${followed}\n`);
      // Another carrier's parcel has no page until one is told.
      const other = await place();
      await floor.use.ship.execute(side.owner, other.id, {
        carrier: 'japan_post',
        trackingNumber: '444455556666',
      });
      expect((await one(other.id)).trackingUrl).toBeNull();
    });

    it('must be an address in which the number is a part and never the place', async () => {
      for (const trackingUrl of [
        'http://track.example.jp/{number}',
        'https://track.example.jp/',
        'https://track.example.jp/{number}/{number}',
        'https://{number}.example.jp/',
        'https://track.example.jp/{number}?x={other}',
        'https://user:pass@track.example.jp/{number}',
        'https://localhost/{number}',
        'https://192.0.2.1/{number}',
        'https://track.example.jp/a b{number}',
        'javascript:alert({number})',
      ])
        await expect(set({ trackingUrl })).rejects.toMatchObject({
          details: { fields: [{ path: 'trackingUrl', reason: 'notATrackingUrl' }] },
        });
    });

    it('is the columns of its address file, kept in their order; none of their own means the usual ones', async () => {
      const own = [
        { heading: '番号', field: 'order_number', text: '' },
        { heading: '部署', field: 'text', text: '通販' },
        { heading: '〒', field: 'postal_code', text: '' },
      ] as const;
      const { addressColumns } = await set({ addressColumns: own });
      expect(addressColumns).toEqual(own);
      const [order] = [await place()];
      const { items } = await floor.use.orders.list(
        side.owner,
        { deskId: side.deskId, documentsDue: false, state: 'confirmed' },
        100,
      );
      const mine = items.filter(({ id }) => id === order.id);
      const file = addressCsv(mine, columnsFor('sagawa', addressColumns), '2026-11-04', 'utf-8');
      expect(file.toString().slice(1)).toBe(
        `番号,部署,〒\r\n${String(order.number).padStart(4, '0')},通販,154-0004\r\n`,
      );
      await set({});
      const [told] = (await floor.use.carriers.execute(side.owner, side.deskId)).filter(
        ({ carrier }) => carrier === 'sagawa',
      );
      expect(columnsFor('sagawa', told!.addressColumns)).toHaveLength(74);
    });

    it('splits an address over the lines a label has, and loses nothing of it', () => {
      const order = {
        prefecture: 'JP-26',
        address: '京都市上京区今出川通烏丸東入相国寺門前町',
        building: 'とても長い名前の建物東館123号室',
      };
      const columns = (['address_1', 'address_2', 'address_3'] as const).map((field) => ({
        heading: field,
        field,
        text: '',
      }));
      const file = addressCsv([order as never], columns, '2026-11-04', 'utf-8').toString();
      const pieces = file.trimEnd().split('\r\n')[1]!.split(',');
      expect(pieces.map((piece) => [...piece].length)).toEqual([16, 16, 9]);
      expect(pieces.join('')).toBe(
        '京都府京都市上京区今出川通烏丸東入相国寺門前町 とても長い名前の建物東館123号室',
      );
    });

    it('is nobody else’s to read or to set', async () => {
      const foreign = await floor.side('戊');
      for (const work of [
        () => floor.use.carriers.execute(foreign.owner, side.deskId),
        () =>
          floor.use.setCarrier.execute(foreign.owner, side.deskId, 'yamato', {
            trackingUrl: null,
            addressColumns: [],
          }),
      ])
        await expect(work()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('what went wrong', () => {
    it('with a number is put right, kept in the history and told once with the right one', async () => {
      const { id } = await place('confirmed', 'wrong@example.jp');
      await floor.use.ship.execute(side.owner, id, { carrier: 'yamato', trackingNumber: '111111111111' });
      await react(id);
      const right = { carrier: 'sagawa', trackingNumber: '222222222222' } as const;
      await floor.use.ship.execute(side.owner, id, right);
      await floor.use.ship.execute(side.owner, id, right);
      await react(id);
      const { history, trackingNumber } = await one(id);
      expect(trackingNumber).toBe('222222222222');
      expect(history.at(-1)).toMatchObject({
        kind: 'parcel_corrected',
        changes: [
          { field: 'carrier', before: 'yamato', after: 'sagawa' },
          { field: 'trackingNumber', before: '111111111111', after: '222222222222' },
        ],
      });
      const [, corrected, ...more] = await mailsOf(id);
      expect(more).toEqual([]);
      expect(corrected!.subject).toContain('送り状番号を訂正します');
      expect(corrected!.text).toContain('配送会社：佐川急便\n送り状番号：222222222222');
      await expect(
        floor.use.ship.execute(side.owner, id, { carrier: 'sagawa', trackingNumber: null }),
      ).rejects.toMatchObject({ details: { fields: [{ path: 'trackingNumber', reason: 'required' }] } });
    });

    it('by shipping too early is taken back the same day, told once, and the order may be shipped again', async () => {
      const { id } = await place('confirmed', 'early@example.jp');
      await ship([id]);
      await react(id);
      await floor.use.takeBack.execute(side.owner, id);
      await floor.use.takeBack.execute(side.owner, id);
      await react(id);
      expect(await one(id)).toMatchObject({ state: 'confirmed', carrier: null, shippedAt: null });
      expect((await mailsOf(id)).map(({ subject }) => subject)).toEqual([
        expect.stringContaining('発送しました'),
        expect.stringContaining('発送のお知らせを取り消します'),
      ]);
      expect(await ship([id])).toMatchObject({ done: 1 });
      expect((await one(id)).history.map(({ kind }) => kind)).toEqual([
        'received',
        'confirmed',
        'shipped',
        'taken_back',
        'shipped',
      ]);
    });

    it('before anything was told is not told: the buyer reads once what holds', async () => {
      const subjects = async (id: string) => (await mailsOf(id)).map(({ subject }) => subject);
      const [back, again, numbered] = [
        await place('confirmed', 'back@example.jp'),
        await place('confirmed', 'again@example.jp'),
        await place('confirmed', 'numbered@example.jp'),
      ];
      await ship([back.id, again.id]);
      for (const { id } of [back, again]) await floor.use.takeBack.execute(side.owner, id);
      await ship([again.id]);
      for (const trackingNumber of ['111111111111', '222222222222'])
        await floor.use.ship.execute(side.owner, numbered.id, { carrier: 'yamato', trackingNumber });
      for (const { id } of [back, again, numbered]) await react(id);
      expect(await subjects(back.id)).toEqual([]);
      expect(await subjects(again.id)).toEqual([expect.stringContaining('発送しました')]);
      const [told, ...more] = await mailsOf(numbered.id);
      expect(more).toEqual([]);
      expect(told!.subject).toContain('発送しました');
      expect(told!.text).toContain('222222222222');
    });

    it('is not taken back on another day, from another state, or by others', async () => {
      const [yesterday, received] = [await place(), await place('received')];
      await ship([yesterday.id]);
      await floor.db.owner.query(
        `UPDATE fulfilment.customer_order SET shipped_at = shipped_at - interval '1 day' WHERE id = $1`,
        [yesterday.id],
      );
      await expect(floor.use.takeBack.execute(side.owner, yesterday.id)).rejects.toMatchObject({
        reason: 'shippedAnotherDay',
      });
      await expect(floor.use.takeBack.execute(side.owner, received.id)).rejects.toMatchObject({
        reason: 'orderCannot',
      });
      const foreign = await floor.side('丁');
      await expect(floor.use.takeBack.execute(foreign.owner, yesterday.id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});
