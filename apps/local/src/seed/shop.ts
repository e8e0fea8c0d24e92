import { addDays, type CalendarDate, startOfDay } from '@madoguchi/kernel';
import { importGoods, moveOrder, placeOrder, playOrder, type SpokenOrder } from '../play/orders.js';
import type { Session } from '../play/session.js';

const catalogue = [
  'コード,商品名,よみ,価格,税率,在庫',
  'TK-080,手延べ素麺 化粧箱 1kg,てのべそうめん けしょうばこ,2160,8,120',
  'TK-150,手延べ素麺 木箱 2kg,てのべそうめん きばこ,4320,8,60',
  'TK-010,手延べうどん 10束,てのべうどん,1296,8,80',
  'TS-001,めんつゆ 300ml,めんつゆ,540,8,200',
  'TS-002,柚子胡椒 50g,ゆずこしょう,648,8,40',
  'SR-010,木の箸 5膳,きのはし,1650,10,30',
  'SR-020,素麺鉢 大,そうめんばち,5500,10,6',
  'NS-001,のし紙と包装,のしがみ ほうそう,220,10,',
].join('\r\n');

type Buyer = Pick<
  SpokenOrder,
  'buyerName' | 'buyerKana' | 'phone' | 'email' | 'postalCode' | 'prefecture' | 'address'
>;
const buyer = (
  [buyerName, buyerKana, phone]: [string, string, string],
  [postalCode, prefecture, address]: [string, string, string],
  email?: string,
): Buyer => ({ buyerName, buyerKana, phone, postalCode, prefecture, address, ...(email && { email }) });

const buyers: readonly Buyer[] = [
  buyer(['岸本 文代', 'キシモト フミヨ', '0798331204'], ['6620911', 'JP-28', '西宮市池田町3-8']),
  buyer(
    ['大谷 正樹', 'オオタニ マサキ', '09024410077'],
    ['5300001', 'JP-27', '大阪市北区梅田2-4-9'],
    'otani@example.jp',
  ),
  buyer(['林田 きよ子', 'ハヤシダ キヨコ', '0942320456'], ['8300033', 'JP-40', '久留米市天神町2-14']),
  buyer(
    ['有限会社ふじや', 'ユウゲンガイシャフジヤ', '0263334410'],
    ['3900811', 'JP-20', '松本市中央1-7-2'],
    'fujiya@example.jp',
  ),
  buyer(
    ['上原 智', 'ウエハラ サトシ', '08031225567'],
    ['1500041', 'JP-13', '渋谷区神南1-19-4'],
    'uehara@example.jp',
  ),
  buyer(['斎藤 のぶ', 'サイトウ ノブ', '0222671190'], ['9800811', 'JP-04', '仙台市青葉区一番町2-6-1']),
];

/** What is ordered together, most usual first. */
const baskets: readonly (readonly [string, number][])[] = [
  [
    ['TK-080', 2],
    ['TS-001', 1],
  ],
  [
    ['TK-150', 1],
    ['NS-001', 1],
  ],
  [['TK-080', 1]],
  [
    ['TK-010', 3],
    ['TS-001', 2],
    ['TS-002', 1],
  ],
  [
    ['TK-150', 2],
    ['SR-010', 1],
  ],
  [
    ['TK-080', 3],
    ['NS-001', 3],
  ],
  [
    ['SR-020', 1],
    ['TK-080', 1],
  ],
];
const payments = ['CASH_ON_DELIVERY', 'INVOICE', 'CASH_ON_DELIVERY', 'LINK'] as const;
const bands = ['MORNING', undefined, 'FROM_14', 'FROM_18'] as const;
const DAYS = 9;

export interface ShopStage {
  readonly owner: Session;
  readonly telephony: Session;
  readonly agent: Session;
  readonly deskId: string;
  /** The first day of service and the day it is. */
  readonly startsOn: CalendarDate;
  readonly today: CalendarDate;
  readonly roll: () => number;
  readonly setClock: (at: Date) => Promise<unknown>;
}

/** A client that sells by telephone: its price list, some days of orders, and two of this moment that wait for the owner. */
export async function playShop(stage: ShopStage): Promise<void> {
  const { owner, deskId, startsOn, today, roll, setClock } = stage;
  const goods = await importGoods(owner, deskId, catalogue);
  await owner.graphql(
    'mutation ($deskId: ID!, $input: OrderRulesInput!) { setOrderRules(deskId: $deskId, input: $input) { shippingMinor } }',
    {
      deskId,
      input: {
        pricesIncludeTax: true,
        shippingMinor: 880,
        freeShippingFromMinor: 8_640,
        codFeeMinor: 330,
        paymentUrl: 'https://pay.example.jp/ibo',
      },
    },
  );
  await owner.graphql(
    'mutation ($deskId: ID!, $input: LeadTimeInput) { setLeadTime(deskId: $deskId, input: $input) { days } }',
    {
      deskId,
      input: {
        days: 1,
        cutOff: '14:00',
        weekdays: [1, 2, 3, 4, 5, 6],
        shipsOnHolidays: true,
        transitDays: 1,
      },
    },
  );
  let calls = 0;
  const order = async (day: CalendarDate) => {
    const turn = (calls += 1);
    return playOrder(
      stage.telephony,
      stage.agent,
      deskId,
      `demo-shop-${turn}`,
      spoken(turn, day, roll, goods),
    );
  };
  const days = Array.from({ length: DAYS }, (_, i) => addDays(today, i - DAYS)).filter(
    (day) => day >= startsOn,
  );
  for (const [index, day] of days.entries()) {
    await setClock(new Date(startOfDay(day).getTime() + 11 * 3_600_000));
    const count = 1 + Math.floor(roll() * 3);
    for (let one = 0; one < count; one += 1) {
      const { orderId } = await order(day);
      await moveOrder(
        owner,
        orderId,
        index < days.length - 3 ? ['confirm', 'ship', 'complete'] : ['confirm'],
      );
    }
  }
  await setClock(new Date());
  await order(today);
  const { interactionId } = await order(today);
  // The caller wanted noodles; the agent spoke of the bowl as well.
  await placeOrder(stage.agent, interactionId, {
    ...spoken(7, today, roll, goods),
    payment: 'CASH_ON_DELIVERY',
    offeredMore: true,
    note: '素麺鉢もご案内しました。',
  });
}

function spoken(
  turn: number,
  day: CalendarDate,
  roll: () => number,
  goods: ReadonlyMap<string, string>,
): SpokenOrder {
  const { email, ...who } = buyers[turn % buyers.length]!;
  const wish = payments[turn % payments.length]!;
  const band = bands[turn % bands.length];
  const basket = baskets[Math.floor(roll() * baskets.length)]!;
  return {
    ...who,
    ...(email && { email }),
    // Whoever has no mail address cannot be sent a page to pay on.
    payment: wish === 'LINK' && !email ? 'CASH_ON_DELIVERY' : wish,
    // The shop needs a day, Sunday is none, and after two o'clock it begins a day later.
    deliverOn: addDays(day, 5),
    ...(band && { timeBand: band }),
    lines: basket.map(([sku, quantity]) => ({ goodsId: goods.get(sku)!, quantity })),
  };
}
