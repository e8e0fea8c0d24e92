import type { Messages } from '@madoguchi/platform/graphql';

/** What taking orders refuses, and what to do about it. */
export const orderMessages: Messages = {
  noOrderFunction: {
    ja: 'この契約には、注文を受ける機能がありません。通販の受注などを含むパッケージをご契約ください。',
    en: 'This contract has no function that takes orders. Choose a bundle with order taking.',
  },
  skuIsTaken: {
    ja: 'この商品コードは、すでに別の商品に使われています。別のコードにしてください。',
    en: 'Other goods already have this code. Choose another one.',
  },
  notATaxRate: { ja: '税率は10%か8%（軽減）を選んでください。', en: 'Choose a tax rate of 10% or 8%.' },
  notHttps: {
    ja: 'お支払い用ページのアドレスは、「https://」から始まるものを入力してください。',
    en: 'Enter the address of the payment page, beginning with https://.',
  },
  unknownPlace: {
    ja: 'お支払い用ページのアドレスに入れられるのは「{number}」（注文番号）と「{total}」（合計金額）だけで、どちらもサイト名より後ろに置いてください。',
    en: 'The address of the payment page takes only {number} (of the order) and {total} (its amount), both after the name of the site.',
  },
  cancelledIsNotPaid: {
    ja: '取り消した注文は、支払い済みにできません。入金があったときは、お客さまに返金してください。',
    en: 'A cancelled order cannot be marked as paid. If money arrived, give it back to the buyer.',
  },
  chooseGoodsColumns: {
    ja: '商品コード、商品名、価格の列を選んでください。',
    en: 'Choose the columns of code, name and price.',
  },
  stockMovedMeanwhile: {
    ja: '開いている間に、注文などで在庫が{read}個から{now}個に変わりました。今の在庫を見て、もう一度入力してください。',
    en: 'While this was open the stock went from {read} to {now}. Look at what is there now and enter it again.',
  },
  goodsFileTooLarge: {
    ja: 'ファイルが大きすぎます（{max} MBまで）。必要な列だけにするか、分けて取り込んでください。',
    en: 'The file is too large ({max} MB at the most). Keep only the columns you need, or split it.',
  },
  tooManyGoods: {
    ja: '行が多すぎます（{max}行まで）。分けて取り込んでください。',
    en: 'The file has too many lines ({max} at the most). Split it.',
  },
  notATrackingNumber: {
    ja: '送り状番号は、6〜30字の数字と英字で入力してください。',
    en: 'A tracking number has 6 to 30 digits and letters.',
  },
  shippedAnotherDay: {
    ja: '発送を取り消せるのは、発送済みにした日のうちだけです。お客さまへのご連絡は、お店から直接お願いします。',
    en: 'A shipment can be taken back only on the day it was recorded. Please tell the buyer yourself.',
  },
  notATrackingUrl: {
    ja: '配送状況のページのアドレスは、「https://」から始め、送り状番号が入るところに、入力欄の例と同じ目印を1か所だけ入れてください。',
    en: 'Enter an address that begins with https:// and has the mark of the field’s example once, where the tracking number goes.',
  },
  noneMarked: { ja: '注文を選んでください。', en: 'Choose at least one order.' },
  chooseParcelColumns: {
    ja: '注文番号の列と送り状番号の列を選んでください。',
    en: 'Choose the columns of the order number and the tracking number.',
  },
  noGoods: { ja: 'ご注文の商品を選んでください。', en: 'Choose at least one of the goods.' },
  notEnoughStock: {
    ja: '「{name}」の在庫は残り{left}点です。数量を減らすか、ほかの商品をご案内してください。',
    en: 'Only {left} of “{name}” are left. Take fewer, or offer something else.',
  },
  notSold: {
    ja: '「{name}」は販売を終えています。ほかの商品をご案内してください。',
    en: '“{name}” is no longer sold. Offer something else.',
  },
  notAPostalCode: { ja: '郵便番号は7桁の数字で入力してください。', en: 'Enter the postal code in 7 digits.' },
  emailForLink: {
    ja: 'お支払い用ページをお送りするため、メールアドレスを入力してください。',
    en: 'Enter a mail address, to which the payment page can be sent.',
  },
  deliveryIsPast: {
    ja: 'お届け日は今日以降にしてください。',
    en: 'Choose today or a later day for the delivery.',
  },
  deliveryTooSoon: {
    ja: 'お店の発送までの日数では、その日に間に合いません。お届け日は{day}以降にしてください。',
    en: 'The shop cannot keep that day. Choose {day} or a later day.',
  },
  noShippingDay: {
    ja: '発送する曜日を1つ以上選んでください。',
    en: 'Choose at least one day on which parcels leave.',
  },
  deliveryTooFar: {
    ja: 'お届け日は{day}までの日にしてください。',
    en: 'Choose a delivery day until {day}.',
  },
  tellCoolingOff: {
    ja: '案内した商品以外を勧めたときは、画面の説明をお客さまに読み上げ、印を付けてから注文を受けてください。',
    en: 'Something else was offered: read the explanation to the buyer and tick it before you take the order.',
  },
  alreadyPlaced: {
    ja: 'この注文はすでに別の内容で受け付けています。画面を読み直してください。',
    en: 'This order has been taken with other contents. Please reload the page.',
  },
  callWasFree: {
    ja: 'この電話は無料の電話として記録されているため、注文を受けられません。現場責任者に相談してください。',
    en: 'This call is recorded as one that is free, so it cannot carry an order. Ask your supervisor.',
  },
  unsentOrder: {
    ja: 'この電話には、書きかけの注文があります。注文を確定するか、捨てることを選んでから完了してください。',
    en: 'An order was begun in this call and not placed. Place it or throw it away, then complete the call.',
  },
  orderWasTaken: {
    ja: 'この電話では注文を受けています。迷惑電話、間違い電話、無言電話以外の結果を選んでください。',
    en: 'An order was taken in this call. Choose an outcome other than spam, wrong number or silent.',
  },
  orderTooLate: {
    ja: 'この電話から24時間が過ぎたため、注文を追加できません。現場責任者に相談してください。',
    en: 'More than 24 hours have passed since this call. Ask your supervisor.',
  },
  orderCannot: {
    ja: '今の状態では、この操作はできません。画面を読み直してください。',
    en: 'This cannot be done in the present state. Please reload the page.',
  },
  noDocumentsDue: {
    ja: 'この注文には、お送りする書面はありません。',
    en: 'This order asks for no documents.',
  },
};
