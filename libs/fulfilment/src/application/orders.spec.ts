import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { randomUUID } from 'node:crypto';
import { addressCsv } from '../documents/address-file.js';
import { ordersCsv } from '../documents/order-files.js';
import { usualColumns } from '../domain/address-columns.js';
import { piecesOf } from '../testing/outbound-floor.js';
import { openShopFloor, type ShopFloor, tea } from '../testing/shop-floor.js';

const noParcel = { carrier: null, trackingNumber: null };

describe('orders by telephone', () => {
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

  const rows = async (sql: string, params: unknown[] = []) => (await floor.db.owner.query(sql, params)).rows;
  const stockOf = async (id: string) =>
    (await rows('SELECT stock FROM fulfilment.goods WHERE id = $1', [id]))[0].stock as number;
  const place = (quantity = 1, change = {}) =>
    floor.use.place.execute(side.agent, floor.ordered(callId, [[goodsId, quantity]], change));
  const correction = ({ id: orderId, version, ...order }: Awaited<ReturnType<typeof place>>) => ({
    ...order,
    orderId,
    version,
    lines: order.lines.map(({ goodsId, quantity }) => ({ goodsId, quantity })),
  });

  describe('the catalogue', () => {
    const columns = { sku: 0, name: 1, kana: null, price: 2, taxRate: 3, stock: 4, active: null };
    const bring = (text: string | Uint8Array) =>
      floor.use.import.execute(side.supervisor, side.deskId, {
        hasHeading: true,
        columns,
        bytes: piecesOf(text),
      });

    it('is brought in as a list that says line by line what it could not take, and twice is once', async () => {
      const text =
        'コード,品名,価格,税率,在庫\nP-1,急須,3300,10,5\nP-2,湯のみ,880,,\nP-3,,100,10,\nP-1,急須（大）,4400,10,\nP-4,茶筒,時価,10,\n';
      expect(await bring(text)).toEqual({
        added: 2,
        changed: 0,
        unchanged: 0,
        problems: [
          { line: 4, reason: 'no_name', typed: 'P-3' },
          { line: 5, reason: 'twice_in_file', typed: 'P-1' },
          { line: 6, reason: 'not_a_price', typed: '時価' },
        ],
      });
      expect(await bring(text)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
      expect(await bring('c,n,p\nP-1,急須,3500\n')).toMatchObject({ added: 0, changed: 1 });
      const { items } = await floor.use.goods.page(side.owner, side.deskId, {
        search: '急須',
        onlyActive: true,
        first: 10,
        offset: 0,
      });
      // A cell that is empty tells that nobody counts; a price that changed leaves the rest.
      expect(items).toMatchObject([{ sku: 'P-1', priceMinor: 3_500, taxRateBps: 1_000 }]);
    });

    it('is read in Shift_JIS', async () => {
      // コード,品名,価格 / S-1,表示灯,500 as Excel in Japan writes it.
      const sjis = Buffer.from(
        '835283 5b83682c 9569 96bc 2c 89bf 8a69 0d0a 532d312c 955c8ea6 9394 2c353030 0d0a'.replaceAll(
          ' ',
          '',
        ),
        'hex',
      );
      expect(await bring(sjis)).toMatchObject({ added: 1, problems: [] });
      expect(await rows("SELECT name FROM fulfilment.goods WHERE sku = 'S-1'")).toEqual([{ name: '表示灯' }]);
    });

    it('is found by name, by sound and by code, however it is typed', async () => {
      for (const search of ['煎茶', 'センチャ', 'ｾﾝﾁｬ', 'せんちゃ', 'cha-01', 'ＣＨＡ－０１'])
        expect([
          search,
          (
            await floor.use.goods.page(side.agent, side.deskId, {
              search,
              onlyActive: true,
              first: 5,
              offset: 0,
            })
          ).items.map(({ sku }) => sku),
        ]).toEqual([search, ['CHA-01']]);
    });

    it('has each code once, and only where the bundle takes orders', async () => {
      await expect(
        floor.use.add.execute(side.owner, side.deskId, { ...tea, sku: 'cha-01' }),
      ).rejects.toMatchObject({
        details: { fields: [{ path: 'sku', reason: 'skuIsTaken' }] },
      });
      const { arrange } = floor;
      const producerId = await arrange.company('producer');
      const { deskId } = await arrange.contract({ ...side, producerId });
      await expect(floor.use.add.execute(side.owner, deskId, tea)).rejects.toMatchObject({
        reason: 'noOrderFunction',
      });
    });

    it('takes in nothing of a file that cannot be read', async () => {
      for (const [text, reason] of [
        ['', 'emptyFile'],
        [Buffer.from('504b0304', 'hex'), 'saveAsCsv'],
        [`a,b,c\nX,"${'あ'.repeat(30_000)}`, 'unclosedQuote'],
        ['a,b,c\n' + 'X-1,y,1\n'.repeat(20_001), 'tooManyGoods'],
        [Buffer.alloc(6 * 1024 * 1024, 'a'), 'goodsFileTooLarge'],
      ] as const)
        await expect(bring(text)).rejects.toMatchObject({ reason });
      expect(await rows("SELECT FROM fulfilment.goods WHERE sku LIKE 'X%'")).toEqual([]);
    });
  });

  describe('stock', () => {
    it('goes to ten of fifty who order the last ten at once, and never below zero', async () => {
      const last = await floor.use.add.execute(side.owner, side.deskId, { ...tea, sku: 'LAST', stock: 10 });
      const agents = Array.from({ length: 50 }, () => floor.arrange.person(side.operatorId, 'agent'));
      const calls = await Promise.all(agents.map((agent) => floor.call(side, agent)));
      const tries = await Promise.allSettled(
        agents.map((agent, i) => floor.use.place.execute(agent, floor.ordered(calls[i]!, [[last.id, 1]]))),
      );
      const failed = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(failed.length).toBe(40);
      for (const error of failed)
        expect(error).toMatchObject({
          details: { fields: [{ reason: 'notEnoughStock', params: { left: 0 } }] },
        });
      expect(await stockOf(last.id)).toBe(0);
      const numbers = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []));
      expect(new Set(numbers).size).toBe(10);
    });

    it('is not taken by an order that is refused for another reason', async () => {
      const before = await stockOf(goodsId);
      await expect(place(2, { deliverOn: '2026-11-01' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await stockOf(goodsId)).toBe(before);
    });

    it('that an order took while somebody wrote the goods is neither given back nor lost', async () => {
      const { change } = floor.use;
      const read = await stockOf(goodsId);
      await place(3);
      // Only the price was changed: what the order took stays taken.
      await change.execute(side.owner, goodsId, { ...tea, priceMinor: 1_900, stock: read }, read);
      expect(await stockOf(goodsId)).toBe(read - 3);
      const more = { ...tea, stock: read + 50 };
      const stale = change.execute(side.owner, goodsId, more, read);
      await expect(stale).rejects.toMatchObject({ reason: 'stockMovedMeanwhile' });
      expect(await stockOf(goodsId)).toBe(read - 3);
      await change.execute(side.owner, goodsId, { ...more, stock: read + 47 }, read - 3);
      await change.execute(side.owner, goodsId, { ...more, stock: read + 47 }, read - 3);
      expect(await stockOf(goodsId)).toBe(read + 47);
    });

    it('is told before it is promised', async () => {
      const short = await floor.use.price.execute(side.agent, side.deskId, {
        lines: [{ goodsId, quantity: 999 }],
        payment: 'invoice',
      });
      expect(short.short).toEqual([]);
      await floor.use.change.execute(side.owner, goodsId, { ...tea, stock: 500 });
      expect(
        (
          await floor.use.price.execute(side.agent, side.deskId, {
            lines: [{ goodsId, quantity: 999 }],
            payment: 'invoice',
          })
        ).short,
      ).toEqual([{ goodsId, name: tea.name, left: 500 }]);
    });
  });

  describe('taking an order', () => {
    it('twice under one name is one order, and another one under its name is refused', async () => {
      const typed = floor.ordered(callId, [[goodsId, 2]]);
      const before = await stockOf(goodsId);
      const [first, again] = [
        await floor.use.place.execute(side.agent, typed),
        await floor.use.place.execute(side.agent, typed),
      ];
      expect(again).toEqual(first);
      expect(await stockOf(goodsId)).toBe(before - 2);
      await expect(
        floor.use.place.execute(side.agent, { ...typed, buyerName: '別の人' }),
      ).rejects.toMatchObject({ reason: 'alreadyPlaced' });
      expect(first).toMatchObject({ state: 'received', totalMinor: 2_160, taxMinor: 160, version: 1 });
    });

    const draftOf = async () => (await floor.use.orderDesk.execute(side.agent, callId)).kept;
    const type = (draft: object, basedOn: number | null = null) =>
      floor.use.orderDraft.execute(side.agent, callId, { draft, basedOn });

    it('keeps what was typed with the call, but never a card number', async () => {
      await type({ buyerName: '途中' });
      expect((await draftOf()).draft).toEqual({ buyerName: '途中' });
      await expect(type({ note: '４２４２ ４２４２ ４２４２ ４２４２' })).rejects.toMatchObject({
        details: { fields: [{ path: 'draft', reason: 'cardNumber' }] },
      });
      expect((await draftOf()).draft).toEqual({ buyerName: '途中' });
      await place();
      expect((await draftOf()).draft).toBeNull();
    });

    it('numbers what is typed: an older state never writes over a newer one', async () => {
      const { revision: before } = await draftOf();
      const { revision } = await type({ buyerName: '佐藤' }, before);
      // An answer lost on the way: the same words keep their number.
      expect((await type({ buyerName: '佐藤' }, before)).revision).toBe(revision);
      const tried = await Promise.allSettled(
        Array.from({ length: 10 }, (_, one) => type({ buyerName: `客${one}` }, revision)),
      );
      const taken = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(taken).toEqual([await draftOf()]);
      expect(taken[0]!.revision).toBe(revision + 1);
      expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'CONFLICT', reason: 'draftChangedMeanwhile' },
      });
    });

    it('is not placed from words another screen has changed, and tells that screen when it is', async () => {
      const { revision } = await type({ buyerName: '佐藤' });
      const { revision: newer } = await type({ buyerName: '佐藤', note: '玄関先へ' }, revision);
      const typed = floor.ordered(callId, [[goodsId, 1]]);
      const taken = async () => (await floor.use.orderDesk.execute(side.agent, callId)).taken.length;
      const before = await taken();
      await expect(floor.use.place.execute(side.agent, typed, revision)).rejects.toMatchObject({
        reason: 'draftChangedMeanwhile',
      });
      expect(await taken()).toBe(before);
      const placed = await floor.use.place.execute(side.agent, typed, newer);
      // The answer was lost: the same request is the same order, whatever became of the draft.
      expect(await floor.use.place.execute(side.agent, typed, newer)).toMatchObject({
        id: placed.id,
        version: 1,
      });
      await expect(type({ buyerName: '佐藤', note: '遅い' }, newer)).rejects.toMatchObject({
        reason: 'draftChangedMeanwhile',
      });
      expect(await draftOf()).toEqual({ draft: null, revision: newer + 1 });
      expect((await type({ buyerName: '次の人' }, newer + 1)).draft).toEqual({ buyerName: '次の人' });
    });

    it('needs the call of the agent who takes it', async () => {
      const colleague = floor.arrange.person(side.operatorId, 'agent');
      const typed = floor.ordered(callId, [[goodsId, 1]]);
      await expect(floor.use.place.execute(colleague, typed)).rejects.toThrow('NOT_FOUND');
      await expect(floor.use.orderDesk.execute(colleague, callId)).rejects.toThrow('NOT_FOUND');
      await expect(
        floor.use.orderDraft.execute(colleague, callId, { draft: {}, basedOn: null }),
      ).rejects.toThrow('NOT_FOUND');
    });

    it('counts its call once: no unit of its own, and the call cannot become a free one', async () => {
      const agent = floor.arrange.person(side.operatorId, 'agent');
      const id = await floor.call(side, agent);
      await floor.use.place.execute(agent, floor.ordered(id, [[goodsId, 1]]));
      await floor.use.place.execute(agent, floor.ordered(id, [[goodsId, 1]]));
      await floor.use.hangUp.execute(agent, id);
      for (const outcome of ['spam', 'wrong_number', 'silent'] as const)
        await expect(
          floor.use.record.execute(agent, id, { outcome, urgency: 'normal' }),
        ).rejects.toMatchObject({ reason: 'orderWasTaken' });
      await floor.use.record.execute(agent, id, { outcome: 'resolved', urgency: 'normal' });
      expect(
        await rows('SELECT kind, rule FROM fulfilment.usage_record WHERE interaction_id = $1', [id]),
      ).toEqual([{ kind: 'call', rule: 'answered_counts' }]);
      // Something else came to the buyer's mind: still the same unit.
      await floor.use.place.execute(agent, floor.ordered(id, [[goodsId, 1]]));
      await floor.arrange.setNow('2026-11-05T10:30:00+09:00');
      await expect(floor.use.place.execute(agent, floor.ordered(id, [[goodsId, 1]]))).rejects.toMatchObject({
        reason: 'orderTooLate',
      });
      await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    });

    it('after a call that was free is refused', async () => {
      const agent = floor.arrange.person(side.operatorId, 'agent');
      const id = await floor.call(side, agent);
      await floor.use.hangUp.execute(agent, id);
      await floor.use.record.execute(agent, id, { outcome: 'wrong_number', urgency: 'normal' });
      await expect(floor.use.place.execute(agent, floor.ordered(id, [[goodsId, 1]]))).rejects.toMatchObject({
        reason: 'callWasFree',
      });
    });

    it('that offered more is told the law, owes documents, and the owner sends them once', async () => {
      await expect(place(1, { offeredMore: true })).rejects.toMatchObject({
        details: { fields: [{ path: 'disclosed', reason: 'tellCoolingOff' }] },
      });
      const { id } = await place(1, { offeredMore: true, disclosed: true });
      const due = () => floor.use.orders.page(side.owner, { documentsDue: true, first: 10, offset: 0 });
      expect((await due()).items.map((order) => order.id)).toEqual([id]);
      await floor.use.documents.execute(side.owner, id);
      await floor.use.documents.execute(side.owner, id);
      expect((await due()).total).toBe(0);
      expect((await floor.use.orders.one(side.owner, id)).history.map(({ kind }) => kind)).toEqual([
        'received',
        'documents_sent',
      ]);
      await expect(floor.use.documents.execute(side.owner, (await place()).id)).rejects.toMatchObject({
        reason: 'noDocumentsDue',
      });
    });
  });

  describe('the buyer', () => {
    const mails = () =>
      rows(`SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE 'order-placed:%'`);
    it('who gave an address reads the order once, with the page to pay on and never a card field', async () => {
      await floor.use.rules.execute(side.owner, side.deskId, {
        pricesIncludeTax: true,
        shippingMinor: 660,
        freeShippingFromMinor: 5_000,
        codFeeMinor: 330,
        paymentUrl: 'https://pay.example/cha?no={number}&yen={total}',
        mailSignature: 'さくら歯科 売店\n03-0000-0000',
      });
      const order = await place(3, { payment: 'link', email: 'sayaka@example.jp' });
      const react = () =>
        floor.db.unitOfWork.run(systemActor('test'), (tx) =>
          floor.use.whenPlaced.react(
            { ...side, orderId: order.id, number: order.number, version: 1, totalMinor: order.totalMinor },
            tx,
          ),
        );
      await react();
      await react();
      const sent = await mails();
      expect(sent.length).toBe(1);
      const { to, subject, text } = sent[0].payload;
      expect([to, subject]).toEqual(['sayaka@example.jp', expect.stringContaining('さくら歯科')]);
      for (const part of [
        '煎茶 100g※ 1,080円 × 3 = 3,240円',
        '送料（税込）：660円',
        '8%対象 3,240円（うち消費税 240円）',
        '10%対象 660円（うち消費税 60円）',
        'お支払い金額：3,900円（税込）',
        'https://pay.example/cha',
        '〒154-0004 東京都世田谷区太子堂1-2-3',
        '2026年11月10日（火）',
        '午前中',
        '――\nさくら歯科 売店\n03-0000-0000\n',
      ])
        expect(text).toContain(part);
      expect(text).not.toContain('クーリング');
    });
  });

  describe('what becomes of an order', () => {
    /** The reactions to what was published last, as the worker runs them. */
    const react = async (orderId: string) => {
      const [last] = await rows(
        `SELECT payload FROM platform.event WHERE type = 'OrderChanged' AND payload->>'orderId' = '${orderId}'
         ORDER BY (payload->>'version')::int DESC LIMIT 1`,
      );
      for (const _ of [1, 2])
        await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
          floor.use.whenChanged.react(last.payload, tx),
        );
    };
    const mailsOf = async (orderId: string, change: string) =>
      (
        await rows(
          `SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE 'order-${change}:${orderId}:%' ORDER BY id`,
        )
      ).map(({ payload }) => payload);

    it('is told to the buyer in their language, with the parcel, and a number that comes later is told too', async () => {
      const { id } = await place(1, { email: 'emma@example.jp', language: 'en' });
      await floor.use.move.execute(side.owner, id, 'confirm');
      await floor.use.ship.execute(side.owner, id, noParcel);
      await react(id);
      const parcel = { carrier: 'yamato', trackingNumber: '１２３４ー５６７８ー９０１２' } as const;
      await floor.use.ship.execute(side.owner, id, parcel);
      await floor.use.ship.execute(side.owner, id, parcel);
      await react(id);
      const [first, second, ...more] = await mailsOf(id, 'shipped');
      expect(more).toEqual([]);
      expect(first).toMatchObject({
        to: 'emma@example.jp',
        senderName: expect.stringContaining('さくら歯科'),
        subject: expect.stringContaining('Your order is on its way'),
      });
      expect(first.text).not.toContain('Tracking number');
      expect(second.text).toContain('Carrier: Yamato Transport\nTracking number: 123456789012');
      expect(second.text).toContain('with this number');
      // Carriers' pages were never checked against their documentation: a wrong link is worse than none.
      expect(second.text).not.toMatch(/https?:.*123456789012/);
      const { history, carrier, trackingNumber } = await floor.use.orders.one(side.owner, id);
      expect([carrier, trackingNumber]).toEqual(['yamato', '123456789012']);
      expect(history.map(({ kind }) => kind)).toEqual(['received', 'confirmed', 'shipped', 'shipped']);
    });

    it('refuses a number that is none, a number without a carrier, and a card number', async () => {
      const { id } = await place();
      const fieldsOf = (carrier: 'other' | null, trackingNumber: string) =>
        (async () => floor.use.ship.execute(side.owner, id, { carrier, trackingNumber }))().then(
          () => [],
          ({ details }) => details.fields.map(({ path, reason }: never) => `${path} ${reason}`),
        );
      expect(await fieldsOf('other', '番号不明')).toEqual(['trackingNumber notATrackingNumber']);
      expect(await fieldsOf(null, '123456789012')).toEqual(['carrier required']);
      expect(await fieldsOf('other', '4242 4242 4242 4242')).toEqual(['trackingNumber cardNumber']);
    });

    it('is told to the systems of both sides, and to nobody else', async () => {
      const { announced } = floor.neighbours;
      announced.length = 0;
      const { id } = await place(1, { email: 'sayaka@example.jp' });
      await floor.use.move.execute(side.supervisor, id, 'cancel', 'お客さまのご都合');
      await react(id);
      const told = announced.filter(({ data }) => (data as { orderId: string }).orderId === id);
      expect(told.slice(0, 2).map(({ companyId, event }) => [companyId, event])).toEqual([
        [side.clientId, 'order.cancelled'],
        [side.operatorId, 'order.cancelled'],
      ]);
      expect(told[0]!.data).toMatchObject({
        state: 'cancelled',
        change: 'cancelled',
        version: 2,
        cancelReason: 'お客さまのご都合',
        lines: [{ quantity: 1 }],
        currency: 'JPY',
      });
      expect(JSON.stringify(told)).not.toContain(side.agent.personId);
      expect((await mailsOf(id, 'cancelled'))[0].subject).toContain('ご注文を取り消しました');
    });
  });

  describe('the life of an order', () => {
    it('goes on step by step, each once, and what has left the house is not cancelled', async () => {
      const { id } = await place();
      const { move, ship } = floor.use;
      await expect(ship.execute(side.owner, id, noParcel)).rejects.toMatchObject({ reason: 'orderCannot' });
      for (const step of ['confirm', 'confirm'] as const) await move.execute(side.owner, id, step);
      for (const parcel of [noParcel, noParcel]) await ship.execute(side.owner, id, parcel);
      await move.execute(side.owner, id, 'complete');
      await expect(move.execute(side.owner, id, 'cancel', '間違い')).rejects.toMatchObject({
        reason: 'orderCannot',
      });
      const { history, state } = await floor.use.orders.one(side.owner, id);
      expect([state, history.map(({ kind, byClient }) => `${kind} ${byClient}`)]).toEqual([
        'completed',
        ['received false', 'confirmed true', 'shipped true', 'completed true'],
      ]);
    });

    it('ends with a reason when it is cancelled, and gives its goods back once', async () => {
      const before = await stockOf(goodsId);
      const { id } = await place(4);
      await expect(floor.use.move.execute(side.supervisor, id, 'cancel', ' ')).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
      await floor.use.move.execute(side.supervisor, id, 'cancel', 'お客さまのご都合');
      await floor.use.move.execute(side.supervisor, id, 'cancel', 'もう一度');
      expect(await stockOf(goodsId)).toBe(before);
      expect(await floor.use.orders.one(side.owner, id)).toMatchObject({
        state: 'cancelled',
        cancelReason: 'お客さまのご都合',
      });
    });

    it('keeps what a correction changed, moves stock by the difference and keeps the price that was told', async () => {
      const before = await stockOf(goodsId);
      const order = await place(2);
      await floor.use.change.execute(side.owner, goodsId, { ...tea, priceMinor: 2_000, stock: before - 2 });
      const corrected = await floor.use.correct.execute(side.supervisor, {
        ...correction(order),
        lines: [{ goodsId, quantity: 5 }],
        address: '世田谷区三軒茶屋9-9-9',
      });
      expect(corrected).toMatchObject({ version: 2, goodsMinor: 5 * 1_080 });
      expect(await stockOf(goodsId)).toBe(before - 5);
      const { history } = await floor.use.orders.one(side.owner, order.id);
      expect(history.at(-1)).toMatchObject({
        kind: 'corrected',
        byClient: false,
        byName: null,
        changes: expect.arrayContaining([
          { field: 'address', before: '世田谷区太子堂1-2-3', after: '世田谷区三軒茶屋9-9-9' },
          { field: 'lines', before: '煎茶 100g × 2', after: '煎茶 100g × 5' },
        ]),
      });
      // What a further correction would cost: the price that was told, and what the order holds is there for it.
      const wanted = { lines: [{ goodsId, quantity: before }], payment: 'invoice' as const };
      const { use } = floor;
      expect(
        await use.price.execute(side.owner, side.deskId, { ...wanted, orderId: order.id }),
      ).toMatchObject({
        goodsMinor: before * 1_080,
        short: [],
      });
      expect(await use.price.execute(side.owner, side.deskId, wanted)).toMatchObject({
        goodsMinor: before * 2_000,
        short: [{ left: before - 5 }],
      });
      // Who still looks at the old one is told so; nothing changed is no change.
      await expect(floor.use.correct.execute(side.owner, correction(order))).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      expect((await floor.use.correct.execute(side.owner, correction(corrected))).version).toBe(2);
      expect((await floor.use.orders.one(side.supervisor, order.id)).history.at(-1)!.byName).toMatch('山田');
      await floor.use.change.execute(side.owner, goodsId, { ...tea, stock: before - 5 });
    });

    it('tells others what happened, in order', async () => {
      const { id } = await place();
      await floor.use.move.execute(side.owner, id, 'confirm');
      const facts = await rows(
        `SELECT type, payload FROM platform.event WHERE payload->>'orderId' = $1 ORDER BY (payload->>'version')::int`,
        [id],
      );
      expect(facts.map(({ type, payload }) => [type, payload.change, payload.version])).toEqual([
        ['OrderPlaced', undefined, 1],
        ['OrderChanged', 'confirmed', 2],
      ]);
    });
  });

  it('leaves as files for the programs of shops and carriers', async () => {
    const shop = await floor.side('丙');
    const { id: teaId } = await floor.use.add.execute(shop.owner, shop.deskId, tea);
    const { id: potId } = await floor.use.add.execute(shop.owner, shop.deskId, {
      ...tea,
      sku: 'P',
      name: '急須,大',
    });
    const call = await floor.call(shop);
    await floor.use.place.execute(
      shop.agent,
      floor.ordered(
        call,
        [
          [teaId, 1],
          [potId, 2],
        ],
        { buyerKana: 'パピプ ガッコウ', note: '=1+1' },
      ),
    );
    const { items } = await floor.use.orders.list(
      shop.owner,
      { deskId: shop.deskId, documentsDue: false },
      100,
    );
    const [head, ...lines] = ordersCsv(items, 'utf-8').toString().slice(1).trimEnd().split('\r\n');
    expect(lines.length).toBe(2);
    expect(head!.split(',').length).toBe(37);
    expect(lines[1]).toMatch(
      /^0001,2026-11-04 .*,代金引換,,3240,0,0,0,0,0,3240,0,午前中,2026\/11\/10,,'=1\+1,"急須,大",P,1080,2,/,
    );
    const parcels = addressCsv(items, usualColumns.yamato, '2026-11-04', 'shift_jis');
    const [, parcel] = new TextDecoder('shift_jis').decode(parcels).trimEnd().split('\r\n');
    expect(parcel!.split(',').length).toBe(35);
    expect(parcel).toMatch(
      /^0001,2,0,,2026\/11\/04,2026\/11\/10,0812,,09011112222,,154-0004,東京都世田谷区太子堂1-2-3,/,
    );
    expect(parcel).toContain('ﾊﾟﾋﾟﾌﾟ ｶﾞｯｺｳ,様');
    expect(parcel).toMatch(/3240,240$/);
  });

  it('shows the days and what sells best, without what was cancelled', async () => {
    const shop = await floor.side('丁');
    const { id: best } = await floor.use.add.execute(shop.owner, shop.deskId, tea);
    const call = await floor.call(shop);
    const { id } = await floor.use.place.execute(shop.agent, floor.ordered(call, [[best, 2]]));
    await floor.use.place.execute(shop.agent, floor.ordered(call, [[best, 3]]));
    await floor.use.move.execute(shop.owner, id, 'cancel', '在庫の間違い');
    const figures = await floor.use.orders.figuresOf(shop.owner, shop.deskId, 3);
    expect(figures.byDay).toEqual([
      { day: '2026-11-02', orders: 0, totalMinor: 0 },
      { day: '2026-11-03', orders: 0, totalMinor: 0 },
      { day: '2026-11-04', orders: 1, totalMinor: 3_240 },
    ]);
    expect(figures.best).toEqual([{ sku: 'CHA-01', name: tea.name, quantity: 3, amountMinor: 3_240 }]);
  });

  it('keeps the two sides apart, by id and by a query that forgot its filter', async () => {
    const stranger = await floor.side('戊');
    const order = await place();
    const theirGoods = await floor.use.add.execute(stranger.owner, stranger.deskId, tea);
    const notFound = (work: Promise<unknown>) => expect(work).rejects.toThrow('NOT_FOUND');
    const { use } = floor;
    for (const id of [order.id, randomUUID(), 'not-an-id']) {
      await notFound(use.orders.one(stranger.owner, id));
      await notFound(use.move.execute(stranger.supervisor, id, 'confirm'));
      await notFound(use.documents.execute(stranger.owner, id));
      await notFound(use.correct.execute(stranger.owner, { ...correction(order), orderId: id }));
    }
    await notFound(use.goods.page(stranger.agent, side.deskId, { onlyActive: true, first: 5, offset: 0 }));
    await notFound(use.goods.rules(stranger.owner, side.deskId));
    await notFound(use.add.execute(stranger.owner, side.deskId, tea));
    await notFound(use.change.execute(stranger.owner, goodsId, tea));
    await notFound(use.orders.figuresOf(stranger.owner, side.deskId, 3));
    await notFound(
      use.orders.page(stranger.owner, { deskId: side.deskId, documentsDue: false, first: 5, offset: 0 }),
    );
    await notFound(
      use.price.execute(stranger.agent, stranger.deskId, {
        lines: [{ goodsId, quantity: 1 }],
        payment: 'invoice',
      }),
    );
    // Goods of one client in the order of another.
    await notFound(use.place.execute(side.agent, floor.ordered(callId, [[theirGoods.id, 1]])));
    await notFound(
      use.correct.execute(side.owner, {
        ...correction(order),
        lines: [{ goodsId: theirGoods.id, quantity: 1 }],
      }),
    );
    expect((await use.orders.page(stranger.owner, { documentsDue: false, first: 5, offset: 0 })).total).toBe(
      0,
    );
    await floor.use.orderDraft.execute(side.agent, callId, { draft: { buyerName: '途中' }, basedOn: null });
    for (const table of [
      'order_rules',
      'goods',
      'work_draft',
      'customer_order',
      'order_line',
      'order_change',
    ]) {
      const seen = (actor: PersonActor) =>
        floor.db.unitOfWork.run(
          actor,
          async (tx) =>
            (await tx.query(`SELECT FROM fulfilment.${table} WHERE client_id <> $1`, [stranger.clientId]))
              .length,
        );
      expect([table, await seen(stranger.owner), await seen(stranger.agent)]).toEqual([table, 0, 0]);
      expect([table, (await seen(side.owner)) > 0]).toEqual([table, true]);
    }
  });
});
