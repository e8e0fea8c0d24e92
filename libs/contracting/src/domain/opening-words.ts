import type { AskedKind, AskedPart, LaterBill, Opening } from '@madoguchi/kernel';
import type { SignedPlan } from './terms.js';
import { isCardOnly } from './ways-wording.js';
import { day, dayEn, yen, yenEn } from './wording.js';

type Language = 'ja' | 'en';

/** One row of what is asked for: what it is, without tax, its tax, and with tax. */
export type PriceRow = readonly [what: string, net: string, tax: string, total: string];

export interface OpeningWords {
  readonly title: string;
  readonly total: string;
  readonly heads: PriceRow;
  /** Empty when nothing is paid with the contract. */
  readonly rows: readonly PriceRow[];
  readonly nothing: string;
  readonly laterTitle: string;
  /** When, and what it comes to at least. */
  readonly later: readonly (readonly [when: string, what: string])[];
  readonly notes: readonly string[];
}

/** What is paid with the contract and afterwards, in words, for paper. */
export function openingWords(opening: Opening, plan: SignedPlan, language: Language): OpeningWords {
  const { atOnce, next, monthly } = opening;
  const words = texts[language];
  const amount = language === 'ja' ? yen : yenEn;
  const row = (part: AskedPart): PriceRow => [
    words.part(part),
    amount(part.netMinor),
    amount(part.taxMinor),
    amount(part.totalMinor),
  ];
  const bill = ({ totalMinor, parts }: LaterBill) =>
    parts.length === 0
      ? words.onlyUsage
      : words.least(
          amount(totalMinor),
          parts.map((part) => words.item(words.part(part), amount(part.totalMinor))),
        );
  const deposit = atOnce.parts.find(({ kind }) => kind === 'deposit');
  return {
    title: words.title,
    total: amount(atOnce.totalMinor),
    heads: words.heads,
    rows: atOnce.parts.map(row),
    nothing: words.nothing,
    laterTitle: words.laterTitle,
    later: [
      [words.next(next), bill(next)],
      [words.monthly(monthly), bill(monthly)],
      ...(deposit ? [[words.end, words.depositBack(amount(deposit.totalMinor))] as const] : []),
    ],
    notes: [words.usage, isCardOnly(plan) ? words.card : `${words.card}${words.sent}`, words.late],
  };
}

const texts = {
  ja: {
    title: '契約のときにお支払いいただく金額（税込）',
    heads: ['内容', '税抜', '消費税', '税込'] as const,
    nothing: '契約のときにお支払いいただく料金はありません。',
    laterTitle: 'そのあとのお支払い（税込）',
    next: ({ on }: LaterBill) => `${day(on)}のご請求`,
    monthly: ({ on }: LaterBill) => `${day(on)}から毎月`,
    least: (total: string, parts: readonly string[]) => `${total}から（${parts.join('、')}）`,
    onlyUsage: '応対の件数などに応じた料金だけです。',
    item: (what: string, total: string) => `${what} ${total}`,
    end: '契約が終わったあと',
    depositBack: (total: string) => `最後のお支払いが済むと、保証金${total}をお返しします。`,
    part: ({ kind, period }: AskedPart): string => {
      const names: Record<AskedKind, string> = {
        deposit: '保証金（消費税はかかりません）',
        initial: '初期費用（1回だけ）',
        base: '月額',
        minimum: '最低料金に足りない分',
      };
      return period
        ? `${shortDay(period.startsOn)}〜${shortDay(period.endsOn)}の${names[kind]}`
        : names[kind];
    },
    usage:
      '「から」は、電話が1件もなかった月の額です。応対の件数などに応じた料金は、その月が終わってから加わります。',
    card: 'カードは、登録のときと請求の日に引き落とします。',
    sent: 'カードのほかは、請求書に書かれた期限までにお支払いください。',
    late: '利用開始日までにお支払い方法の登録が済まないときは、登録した日から日割りで計算し直します。',
  },
  en: {
    title: 'What you pay with the contract, tax included',
    heads: ['For', 'Before tax', 'Tax', 'Total'] as const,
    nothing: 'Nothing is to be paid with the contract.',
    laterTitle: 'What you pay after that, tax included',
    next: ({ on }: LaterBill) => `Bill of ${dayEn(on)}`,
    monthly: ({ on }: LaterBill) => `Monthly from ${dayEn(on)}`,
    least: (total: string, parts: readonly string[]) => `From ${total} (${parts.join('; ')})`,
    onlyUsage: 'Only what depends on calls.',
    item: (what: string, total: string) => `${what}: ${total}`,
    end: 'After the contract has ended',
    depositBack: (total: string) => `Once the last bill is paid, the deposit of ${total} goes back to you.`,
    part: ({ kind, period }: AskedPart): string => {
      const names: Record<AskedKind, string> = {
        deposit: 'Deposit, not taxed',
        initial: 'Set-up fee, once',
        base: 'Monthly fee',
        minimum: 'Up to the monthly minimum',
      };
      return period ? `${names[kind]}, ${dayEn(period.startsOn)} – ${dayEn(period.endsOn)}` : names[kind];
    },
    usage:
      '“From” is a month without a single call. What depends on calls is added after the month in which they came.',
    card: 'A card is charged when it is registered and on the day of a bill.',
    sent: ' Any other way, pay by the due day of the invoice.',
    late: 'If no way of paying is registered by the start date, the days are counted from the day it is.',
  },
} satisfies Record<Language, object>;

const shortDay = (date: string): string => day(date).replace(/^\d+年/, '');
