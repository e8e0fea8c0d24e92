import {
  dateAt,
  daysIn,
  timeAt,
  type Bps,
  type CalendarDate,
  type Instant,
  type Minor,
  type Period,
  type UnitPrice,
} from '@madoguchi/kernel';
import { periodOfMonth, type BillingMonth } from './billing-month.js';
import type { MonthShape, RatedLine } from './rating.js';

export type Language = 'ja' | 'en';

/** 1234567 as `1,234,567`. */
export const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** 3,050 basis points as `30.5%`. */
export function percentText(bps: Bps): string {
  const hundredths = String(bps % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(bps / 100)}${hundredths === '' ? '' : `.${hundredths}`}%`;
}

export const yen = (amountMinor: Minor, language: Language = 'ja'): string =>
  language === 'ja'
    ? `${grouped(amountMinor)}円`
    : `${amountMinor < 0 ? '-' : ''}¥${grouped(amountMinor < 0 ? -amountMinor : amountMinor)}`;

/** `1220.5` as 「1,220.5円」: the price of one unit, which no document rounds. */
export function unitPriceText(price: UnitPrice, language: Language = 'ja'): string {
  const [whole, decimals] = price.split('.');
  const text = `${grouped(Number(whole))}${decimals === undefined ? '' : `.${decimals}`}`;
  return language === 'ja' ? `${text}円` : `¥${text}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function dateText(date: CalendarDate, language: Language = 'ja'): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return language === 'ja' ? `${year}年${month}月${day}日` : `${months[month - 1]} ${day}, ${year}`;
}

/** With hour and minute in Japan: a deadline is often in the early morning of its day. */
export function momentText(at: Instant, language: Language = 'ja'): string {
  const day = dateText(dateAt(at), language);
  const time = timeAt(at);
  if (language === 'en') return `${day}, ${time} (Japan)`;
  const [hour, minute] = time.split(':') as [string, string];
  return `${day}${Number(hour)}時${minute}分`;
}

export function periodText({ startsOn, endsOn }: Period, language: Language = 'ja'): string {
  if (language === 'en') return `${dateText(startsOn, 'en')} – ${dateText(endsOn, 'en')}`;
  const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  const end = dateText(endsOn);
  return `${dateText(startsOn)}〜${sameYear ? end.slice(end.indexOf('年') + 1) : end}`;
}

/** The month a period lies in: 「11月」. */
function monthText({ startsOn }: Period, language: Language = 'ja'): string {
  const [year, month] = startsOn.split('-').map(Number) as [number, number];
  return language === 'ja' ? `${month}月` : `${months[month - 1]} ${year}`;
}

/** Why a part of an advance comes back, with the rule. `shape`: the days the contract runs in that month, if any. */
export function unusedText(
  month: BillingMonth,
  paidMinor: Minor,
  baseMinor: Minor,
  shape: MonthShape | undefined,
): string {
  const name = monthText(periodOfMonth(month));
  if (!shape) return `契約の終了により、前払いの${name}分の基本料${yen(paidMinor)}をお返しします。`;
  const rule = `${yen(baseMinor)}×${daysIn(shape.period)}日÷${shape.daysInMonth}日、1円未満切り捨て`;
  return `契約の終了により、前払いの${name}分の基本料${yen(paidMinor)}から、ご利用の日数分（${rule}）を引いた残りをお返しします。`;
}

export const freedText = (month: BillingMonth, units: number): string =>
  `契約が終了し、この後の請求書がないため、${monthText(periodOfMonth(month))}分のご利用のうち、後から無料になった${units}件の料金をお返しします。`;

/** What stands on the document. The rule behind a number is part of the text, so that it can be checked by hand. */
export function lineText(line: RatedLine, language: Language = 'ja'): string {
  const { part } = line;
  // Only a correction has no price per unit.
  const unitMinor = line.unitMinor ?? 0;
  if (language === 'en') {
    switch (line.kind) {
      case 'base':
        return part
          ? `Monthly fee (pro rata: ${yen(unitMinor, 'en')} × ${part.days}/${part.daysInMonth} days, rounded down)`
          : 'Monthly fee';
      case 'initial':
        return 'Set-up fee (first month only)';
      case 'overage':
        return overageTextEn(line);
      case 'success':
        return 'Success fee for accepted appointments';
      case 'minimum':
        return `Up to the monthly minimum of ${yen(unitMinor, 'en')}${part ? ` (pro rata: ${part.days}/${part.daysInMonth} days, rounded down)` : ''}`;
      case 'correction':
        return `Correction of ${periodText(line.period, 'en')}: made free after your objection`;
      case 'waiver':
        return `Waived by us: ${line.reason}`;
      case 'advance':
        return `Monthly fee for ${monthText(line.period, 'en')}, in advance${part ? ` (pro rata: ${yen(unitMinor, 'en')} × ${part.days}/${part.daysInMonth} days, rounded down)` : ''}`;
      case 'prepaid':
        return `Monthly fee for ${monthText(line.period, 'en')} (${yen(line.paidMinor ?? 0, 'en')} billed in advance)`;
    }
  }
  switch (line.kind) {
    case 'base':
      return part
        ? `月額（日割り：${yen(unitMinor)}×${part.days}日÷${part.daysInMonth}日、1円未満切り捨て）`
        : '月額';
    case 'initial':
      return '初期費用（初月のみ）';
    case 'overage':
      return overageText(line);
    case 'success':
      return 'アポイント成果報酬（承認済みの件数）';
    case 'minimum':
      return `最低料金（月${yen(unitMinor)}${part ? `の日割り：${part.days}日÷${part.daysInMonth}日、1円未満切り捨て` : ''}）に満たない分`;
    case 'correction':
      return `訂正（${periodText(line.period)}のご請求分。お申し出により無料）`;
    case 'waiver':
      return `ご請求の免除（${line.reason}）`;
    case 'advance':
      return `${monthText(line.period)}分 基本料（前払い${part ? `、日割り：${yen(unitMinor)}×${part.days}日÷${part.daysInMonth}日、1円未満切り捨て` : ''}）`;
    case 'prepaid':
      return `${monthText(line.period)}分 基本料（前払いでご請求済み：${yen(line.paidMinor ?? 0)}）`;
  }
}

/** One step without an end is one price; there is nothing to say about steps. */
const stepOf = ({ step }: RatedLine) => (step && (step.from > 1 || step.upTo !== null) ? step : undefined);

function overageText(line: RatedLine): string {
  const { part, includedUnits, unitPrice } = line;
  const step = stepOf(line);
  const rules = [`基本件数${includedUnits ?? 0}件を超えた応対`];
  if (step?.mode === 'graduated')
    rules[0] += step.upTo === null ? `の${step.from}件目から` : `の${step.from}〜${step.upTo}件目`;
  if (step?.mode === 'volume')
    rules.push(`全件に${step.upTo === null ? `${step.from}件以上` : `${step.from}〜${step.upTo}件`}の単価`);
  if (step?.cappedAt != null) rules.push(`次の段の${step.cappedAt}件分の額が上限`);
  if (part)
    rules.push(
      `基本件数${step ? 'と段の件数' : ''}は${part.days}日÷${part.daysInMonth}日の日割り、端数切り捨て`,
    );
  if (unitPrice !== undefined) rules.push(`1件${unitPriceText(unitPrice)}、合計の1円未満切り捨て`);
  return `従量料金（${rules.join('。')}）`;
}

function overageTextEn(line: RatedLine): string {
  const { part, includedUnits, unitPrice } = line;
  const step = stepOf(line);
  const range = step && (step.upTo === null ? `${step.from} or more` : `${step.from}–${step.upTo}`);
  const rules: string[] = [];
  if (step)
    rules.push(step.mode === 'graduated' ? `calls ${range} of them` : `all at the price for ${range}`);
  if (step?.cappedAt != null) rules.push(`at most what ${step.cappedAt} calls cost at the next price`);
  if (part) rules.push(`pro rata: ${part.days}/${part.daysInMonth} days, rounded down`);
  if (unitPrice !== undefined) rules.push(`${unitPriceText(unitPrice, 'en')} each, the sum rounded down`);
  return `Calls beyond the ${includedUnits ?? 0} included${rules.length > 0 ? ` (${rules.join('; ')})` : ''}`;
}
