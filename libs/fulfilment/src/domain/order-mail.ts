import { type CalendarDate, isPrefecture, prefectures } from '@madoguchi/kernel';
import type { OrderContent, OrderLine, OrderTotals, Payment, TimeBand } from './order.js';

interface MailedOrder extends OrderContent, OrderTotals {
  readonly number: number;
  readonly lines: readonly OrderLine[];
  readonly offeredMore: boolean;
}

export const orderNumberText = (number: number): string => String(number).padStart(4, '0');
export const paymentWords: Record<Payment, string> = {
  link: 'お支払い用ページ',
  cash_on_delivery: '代金引換',
  invoice: '請求書',
};
export const bandWords: Record<TimeBand, string> = {
  morning: '午前中',
  '14-16': '14時〜16時',
  '16-18': '16時〜18時',
  '18-20': '18時〜20時',
  '19-21': '19時〜21時',
};

const yen = (amount: number): string => `${amount.toLocaleString('en-US')}円`;
const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const dayText = (date: CalendarDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日（${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}）`;
};
const prefectureName = (code: string): string => (isPrefecture(code) ? prefectures[code].ja : '');

/** The confirmation to the buyer, who spoke Japanese with the desk. No card is ever asked for. */
export function orderMail(
  order: MailedOrder,
  { shop, paymentUrl }: { shop: string; paymentUrl: string | null },
): { subject: string; text: string } {
  const number = orderNumberText(order.number);
  return {
    subject: `ご注文の内容をご確認ください（${shop}、注文番号${number}）`,
    text: [
      `${order.buyerName} 様`,
      '',
      `${shop}へのご注文をお電話で承りました。内容に違いがあるときは、お早めにお店へご連絡ください。`,
      '',
      `注文番号：${number}`,
      ...order.lines.map(lineText),
      '',
      ...totalsText(order),
      '',
      `お届け先：〒${order.postalCode.slice(0, 3)}-${order.postalCode.slice(3)} ${prefectureName(order.prefecture)}${order.address}${order.building ? ` ${order.building}` : ''}`,
      `お届け日：${order.deliverOn ? dayText(order.deliverOn) : '指定なし'}`,
      `時間帯：${order.timeBand ? bandWords[order.timeBand] : '指定なし'}`,
      `お支払い：${paymentWords[order.payment]}`,
      ...(order.payment === 'link' ? payingText(paymentUrl) : []),
      ...(order.offeredMore ? ['', coolingOffText] : []),
      '',
      '――',
      shop,
      'このメールは、お店の電話窓口からお送りしています。',
      '',
    ].join('\n'),
  };
}

const lineText = ({ name, quantity, priceMinor, taxRateBps }: OrderLine): string =>
  `・${name}${taxRateBps === 800 ? '※' : ''} ${yen(priceMinor)} × ${quantity} = ${yen(priceMinor * quantity)}`;

function totalsText(order: MailedOrder): string[] {
  const basis = order.pricesIncludeTax ? '税込' : '税抜';
  return [
    `商品の合計（${basis}）：${yen(order.goodsMinor)}`,
    ...(order.shippingMinor > 0 ? [`送料（${basis}）：${yen(order.shippingMinor)}`] : []),
    ...(order.codFeeMinor > 0 ? [`代引手数料（${basis}）：${yen(order.codFeeMinor)}`] : []),
    ...order.rates.map(
      ({ rateBps, taxableMinor, taxMinor }) =>
        `${rateBps / 100}%対象 ${yen(taxableMinor + taxMinor)}（うち消費税 ${yen(taxMinor)}）`,
    ),
    `お支払い金額：${yen(order.totalMinor)}（税込）`,
    ...(order.lines.some(({ taxRateBps }) => taxRateBps === 800) ? ['※は軽減税率の対象です。'] : []),
  ];
}

const payingText = (url: string | null): string[] =>
  url
    ? ['次のページからお支払いください。お電話でカードの番号をうかがうことはありません。', url]
    : ['お支払い用のページは、お店から別にご案内します。お電話でカードの番号をうかがうことはありません。'];

const coolingOffText =
  'お電話でご案内した商品が含まれています。お店から契約の書面をお送りします。書面を受け取った日を含めて8日以内なら、書面またはメールで、理由なくお申し込みを取り消せます（クーリング・オフ）。';
